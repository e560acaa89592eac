package example;

import org.bitrecord.Union;

@Union
interface Input {
    @Union
    record Both() {}

    @Union
    enum Color {
        RED
    }
}
