package org.bitrecord.processor.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bitrecord.processor.CodecProcessors;
import org.bitrecord.processor.Javac;
import org.bitrecord.processor.Javac.Source;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.DiagnosticId;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.SourceRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shows where the compiler puts the caret for every place that declarations keep; {@code -Dgolden.update=true} too. */
class PositionsTest {
    private static final Path FOLDER = Path.of("src/test/resources/positions");

    @TempDir
    Path classes;

    @Test
    void everyPlaceThatIsKeptPointsAtWhatItSays() throws IOException {
        Javac.Result result = Javac.into(classes)
                .with(CodecProcessors.with((declaration, all, output) -> places(declaration)))
                .compile(Source.in(FOLDER));

        Path expected = FOLDER.resolve("expected.txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, result.printed());
        }
        assertThat(result.printed()).isEqualTo(Files.readString(expected));
    }

    private static List<Diagnostic> places(Declaration declaration) {
        List<Diagnostic> places = new ArrayList<>();
        add(places, "", declaration);
        return places;
    }

    /** Goes through data of any depth and says what each place belongs to. */
    private static void add(List<Diagnostic> places, String path, Object data) {
        if (data instanceof SourceRef at) {
            places.add(Diagnostic.of(DiagnosticId.INTERNAL_ERROR, at, path, "none"));
        } else if (data instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                add(places, path + "[" + i + "]", list.get(i));
            }
        } else if (data instanceof Record record) {
            for (var component : record.getClass().getRecordComponents()) {
                try {
                    add(
                            places,
                            path + "." + component.getName(),
                            component.getAccessor().invoke(record));
                } catch (ReflectiveOperationException e) {
                    throw new LinkageError(e.getMessage(), e);
                }
            }
        }
    }
}
