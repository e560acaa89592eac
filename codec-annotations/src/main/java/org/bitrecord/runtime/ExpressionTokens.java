package org.bitrecord.runtime;

import java.util.ArrayList;
import java.util.List;

/** Cuts the text of an expression into symbols, as Java would, and refuses those of Java that expressions do not have. */
final class ExpressionTokens {
    /** Bounds the depth of the tree, and so the stack that reading and walking it takes. */
    static final int MAX_TOKENS = 1000;

    /** Longest first, so that {@code >>>} is not taken for {@code >}. */
    private static final List<String> SYMBOLS = List.of(
            ">>>", "<<", ">>", "<=", ">=", "==", "!=", "&&", "||", "++", "--", "+", "-", "*", "/", "%", "&", "|", "^",
            "~", "!", "<", ">", "?", ":", "(", ")", "[", "]", ".", "=");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private ExpressionTokens(String text) {
        this.text = text;
    }

    /** What a token is. */
    enum Sort {
        NUMBER,
        NAME,
        SYMBOL,
        END
    }

    /** One symbol, name or number and its place. */
    record Token(Sort sort, String text, int start, int end) {
        boolean is(String symbol) {
            return sort == Sort.SYMBOL && text.equals(symbol);
        }

        @Override
        public String toString() {
            return sort == Sort.END ? "the end" : "`" + text + "`";
        }
    }

    /** The tokens of a text; the last is the only one of sort {@link Sort#END}. */
    static List<Token> of(String text) {
        return new ExpressionTokens(text).all();
    }

    private List<Token> all() {
        while (true) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (at == text.length()) {
                tokens.add(new Token(Sort.END, "", at, at));
                return tokens;
            }
            if (tokens.size() == MAX_TOKENS) {
                throw new ExpressionException(
                        "an expression has at most " + MAX_TOKENS + " symbols", at, text.length());
            }
            tokens.add(next());
        }
    }

    private Token next() {
        int start = at;
        char first = text.charAt(at);
        boolean digit = first >= '0' && first <= '9';
        if (digit || Character.isJavaIdentifierStart(first)) {
            while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
                at++;
            }
            return new Token(digit ? Sort.NUMBER : Sort.NAME, text.substring(start, at), start, at);
        }
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                at += symbol.length();
                return checked(new Token(Sort.SYMBOL, symbol, start, at));
            }
        }
        throw new ExpressionException("`" + first + "` has no meaning in an expression", start, start + 1);
    }

    private static Token checked(Token token) {
        switch (token.text()) {
            case "=" -> throw refused(token, "nothing can be assigned; to compare, write `==`");
            case "++", "--" -> throw refused(token, token + " changes its operand; put a blank between the two signs");
            default -> {
                return token;
            }
        }
    }

    private static ExpressionException refused(Token token, String problem) {
        return new ExpressionException(problem, token.start(), token.end());
    }

    /** The value of a number as Java writes it; from 2^63 on its 64 bits. */
    static long value(Token number) {
        String written = number.text();
        String digits =
                written.endsWith("L") || written.endsWith("l") ? written.substring(0, written.length() - 1) : written;
        int radix = 10;
        if (digits.startsWith("0x") || digits.startsWith("0X")) {
            radix = 16;
            digits = digits.substring(2);
        } else if (digits.startsWith("0b") || digits.startsWith("0B")) {
            radix = 2;
            digits = digits.substring(2);
        } else if (digits.length() > 1 && digits.charAt(0) == '0') {
            throw refused(number, "a number that begins with 0 would be octal in Java; leave the 0 out");
        }
        if (digits.isEmpty() || digits.startsWith("_") || digits.endsWith("_")) {
            throw refused(number, number + " is not a number: digits have to be at both ends");
        }
        String plain = digits.replace("_", "");
        for (int i = 0; i < plain.length(); i++) {
            // Only ASCII: Character.digit would take the digits of every script, and Java does not.
            if (plain.charAt(i) > 'f' || Character.digit(plain.charAt(i), radix) < 0) {
                throw refused(
                        number, number + " is not a number: `" + plain.charAt(i) + "` is no digit of base " + radix);
            }
        }
        try {
            return Long.parseUnsignedLong(plain, radix);
        } catch (NumberFormatException tooLarge) {
            throw refused(number, number + " does not fit 64 bits");
        }
    }
}
