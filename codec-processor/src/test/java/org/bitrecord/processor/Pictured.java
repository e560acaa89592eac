package org.bitrecord.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A record that a picture describes.
 *
 * @param picture the file that holds the picture, as its source prints it
 * @param source what prints it
 * @param components those of the record, one a line
 */
record Pictured(String picture, String source, List<String> components) {
    private static final Path PICTURES = Path.of("src/test/resources/pictures");

    @Override
    public String toString() {
        return picture + " (" + source + ")";
    }

    Pictured with(int index, String component) {
        List<String> changed = new ArrayList<>(components);
        changed.set(index, component);
        return new Pictured(picture, source, changed);
    }

    Pictured without(int index) {
        List<String> changed = new ArrayList<>(components);
        changed.remove(index);
        return new Pictured(picture, source, changed);
    }

    /** With the names of two components in each other's place. */
    Pictured swapped(int one, int other) {
        String first = components.get(one);
        String second = components.get(other);
        return with(one, renamed(first, name(second))).with(other, renamed(second, name(first)));
    }

    private static String name(String component) {
        return component.substring(component.lastIndexOf(' ') + 1);
    }

    private static String renamed(String component, String name) {
        return component.substring(0, component.lastIndexOf(' ') + 1) + name;
    }

    /** The picture as it is printed. */
    String drawing() throws IOException {
        return Files.readString(PICTURES.resolve(picture + ".txt"));
    }

    /** What the compiler prints about the record with its picture pasted, indented as it is printed. */
    String compiledInto(Path classes) throws IOException {
        String pasted = drawing().replace("\\", "\\\\"); // text blocks know one escape
        String source = "package example;\n\nimport java.util.List;\nimport java.util.Optional;\n"
                + "import org.bitrecord.*;\n\n@BitCodec(diagram = \"\"\"\n" + pasted
                + "\"\"\")\npublic record Pictured(\n" + String.join(",\n", components) + ") {}\n";
        return Javac.into(classes)
                .with(new CodecProcessor())
                .options("-Xlint:all", "-Werror")
                .compile(List.of(Javac.Source.of("Pictured.java", source)))
                .printed();
    }
}
