package org.bitrecord.processor.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitrecord.processor.layout.Condition.Operand;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.runtime.Expression;
import org.bitrecord.runtime.Expression.Binary;
import org.bitrecord.runtime.Expression.Infix;
import org.bitrecord.runtime.Expression.Kind;
import org.bitrecord.runtime.Expression.Literal;
import org.bitrecord.runtime.Expression.Prefix;
import org.bitrecord.runtime.Expression.Reference;
import org.bitrecord.runtime.Expression.Unary;
import org.bitrecord.runtime.ExpressionException;
import org.jspecify.annotations.Nullable;

/** Finds what somebody meant by a condition that is wrong. It proposes only what is right by all rules. */
final class ConditionMender {
    private static final int MOST_STEPS = 6;
    private static final int MOST_DEPTH = 3;
    private static final String PATH = "[\\p{L}_$][\\w$.]*";
    /** Only what stands alone, so that nothing around it binds more strongly. */
    private static final Pattern ASKED_TWICE =
            Pattern.compile("(?<=^|[(!?:]|&&|\\|\\|)(\\s*)(" + PATH + ")\\s*(==|!=)\\s*(true|false)\\b");

    private final ConditionScope scope;

    ConditionMender(ConditionScope scope) {
        this.scope = scope;
    }

    /** The whole condition as it was probably meant, or null if that is not known. */
    @Nullable
    String mended(String text) {
        String mended = text;
        for (int i = 0; i < MOST_STEPS; i++) {
            String next = step(mended);
            if (next == null || next.equals(mended)) {
                return next == null || next.equals(text) ? null : next;
            }
            mended = next;
        }
        return null;
    }

    /** The text without the first of its mistakes, the text itself if it has none, null if that one is not known. */
    private @Nullable String step(String text) {
        try {
            Expression whole = Expression.parse(text);
            for (Reference reference : whole.references()) {
                if (scope.operand(reference) == null) {
                    String meant = meant(reference, whole, text);
                    return meant == null ? null : replace(text, reference, meant);
                }
            }
            whole.requireCondition(this::kind);
            return text;
        } catch (ExpressionException wrong) {
            String part = text.substring(wrong.start(), wrong.end());
            String foreign = foreignOperator(text, part, wrong);
            return foreign == null ? wrongKind(text, wrong) : foreign;
        }
    }

    private Kind kind(Reference reference) {
        Operand operand = scope.operand(reference);
        return operand == null ? Kind.NUMBER : operand.number().kind();
    }

    /** What a reference to no number was to be: the code of a constant, or a component inside another. */
    private @Nullable String meant(Reference reference, Expression whole, String text) {
        Long code = codeOf(reference, whole);
        if (code != null) {
            return code.toString();
        }
        List<String> places = places(reference, text);
        return places.size() == 1 ? places.get(0) : null;
    }

    /** The code of the constant that the reference names beside something of that enum; or null. */
    @Nullable
    Long codeOf(Reference reference, Expression in) {
        if (in instanceof Unary unary) {
            return codeOf(reference, unary.operand());
        }
        if (in instanceof Expression.Conditional conditional) {
            Long code = codeOf(reference, conditional.condition());
            code = code == null ? codeOf(reference, conditional.yes()) : code;
            return code == null ? codeOf(reference, conditional.no()) : code;
        }
        if (!(in instanceof Binary binary)) {
            return null;
        }
        Expression other = binary.left().equals(reference) ? binary.right() : binary.left();
        if (binary.left().equals(reference) || binary.right().equals(reference)) {
            FieldType.OfEnum known = other instanceof Reference beside ? scope.enumOf(beside) : null;
            String name = reference instanceof Expression.Member member ? member.name() : reference.root();
            return known == null
                    ? null
                    : known.constants().stream()
                            .filter(constant -> constant.name().equals(name))
                            .map(FieldType.Constant::code)
                            .findFirst()
                            .orElse(null);
        }
        Long code = codeOf(reference, binary.left());
        return code == null ? codeOf(reference, binary.right()) : code;
    }

    /** The ways to components of that name inside what the condition may name. */
    List<String> places(Reference reference, String text) {
        List<String> found = new ArrayList<>();
        if (scope.find(reference) == null) {
            String written = text.substring(reference.start(), reference.end());
            for (String root : scope.roots()) {
                inside(root, MOST_DEPTH).forEach(way -> {
                    if (way.endsWith("." + reference.root())) {
                        found.add(way + written.substring(reference.root().length()));
                    }
                });
            }
        }
        return found.stream().filter(this::isNumber).toList();
    }

    /** The numbers inside what a reference stands for, as they are written behind it. */
    List<String> numbersIn(String way) {
        return inside(way, 1).stream().filter(this::isNumber).toList();
    }

    private List<String> inside(String way, int depth) {
        Reference reference = (Reference) Expression.parse(way);
        ConditionScope.Place place = scope.find(reference);
        if (place == null || place.component() == null || scope.isMistaken(reference)) {
            return List.of();
        }
        ConditionWay to = new ConditionWay(place.component(), scope.layouts());
        to.follow(reference);
        List<String> found = new ArrayList<>();
        for (String name : to.components()) {
            found.add(way + "." + name);
            found.addAll(depth == 1 ? List.of() : inside(way + "." + name, depth - 1));
        }
        return found;
    }

    private boolean isNumber(String way) {
        return Expression.parse(way) instanceof Reference reference && scope.operand(reference) != null;
    }

    /** A condition over what there is, to show what one looks like. */
    String example() {
        String flag = null;
        for (String root : scope.roots()) {
            List<String> ways = new ArrayList<>(List.of(root));
            ways.addAll(inside(root, 1));
            for (String way : ways) {
                Operand operand = scope.operand((Reference) Expression.parse(way));
                if (operand != null && operand.number().kind() != Kind.CONDITION) {
                    boolean remains = operand.root() instanceof Condition.Remaining;
                    return remains ? (flag == null ? way + " > 0" : flag) : way + " == 1";
                }
                flag = flag == null && operand != null ? way : flag;
            }
        }
        return flag == null ? "remaining > 0" : flag;
    }

    /** Mends what other languages write otherwise; null if that is not it. */
    private @Nullable String foreignOperator(String text, String part, ExpressionException wrong) {
        return switch (part) {
            case "=" -> replace(text, wrong, "==");
            case "and" -> replace(text, wrong, "&&");
            case "or" -> replace(text, wrong, "||");
            case "(" -> {
                String before = text.substring(0, wrong.start());
                String behind = text.substring(wrong.start());
                yield behind.matches("(?s)\\(\\s*\\).*")
                        ? before.replaceFirst("\\.isPresent$", ".present") + behind.replaceFirst("\\(\\s*\\)", "")
                        : null;
            }
            case "true", "false" -> askedOnce(text);
            default ->
                !scope.roots().contains("not") && text.matches("(?s).*\\bnot\\s.*")
                        ? text.replaceAll("\\bnot\\s+", "!")
                        : null;
        };
    }

    /** A flag is a condition by itself; a number of one bit is none. */
    private @Nullable String askedOnce(String text) {
        Matcher found = ASKED_TWICE.matcher(text);
        if (!found.find() || !isNumber(found.group(2))) {
            return null;
        }
        boolean yes = found.group(3).equals("==") == found.group(4).equals("true");
        String name = found.group(2);
        boolean flag = kind((Reference) Expression.parse(name)) == Kind.CONDITION;
        String once = flag ? (yes ? name : "!" + name) : name + (yes ? " != 0" : " == 0");
        return text.substring(0, found.start(2)) + once + text.substring(found.end());
    }

    /** Mends a part of the wrong kind; null if that is not known. */
    private @Nullable String wrongKind(String text, ExpressionException wrong) {
        try {
            return wrongKind(Expression.parse(text), text, wrong, true);
        } catch (ExpressionException unreadable) {
            return null;
        }
    }

    private @Nullable String wrongKind(Expression in, String text, ExpressionException wrong, boolean asked) {
        String part = text.substring(in.start(), in.end());
        if (in.start() == wrong.start() && in.end() == wrong.end()) {
            if (in instanceof Binary binary && !(asked && isNumber(binary))) {
                return regrouped(binary, text);
            }
            return asked ? replace(text, in, (in instanceof Reference ? part : "(" + part + ")") + " != 0") : null;
        }
        if (in instanceof Unary unary) {
            boolean not = unary.operator() == Prefix.NOT;
            Expression operand = unary.operand();
            return not && operand instanceof Reference && operand.start() == wrong.start()
                    ? replace(text, in, text.substring(operand.start(), operand.end()) + " == 0")
                    : wrongKind(operand, text, wrong, not);
        }
        if (in instanceof Binary binary) {
            boolean joins = binary.operator() == Infix.AND_THEN || binary.operator() == Infix.OR_ELSE;
            String left = wrongKind(binary.left(), text, wrong, joins);
            return left == null ? wrongKind(binary.right(), text, wrong, joins) : left;
        }
        return null;
    }

    private boolean isNumber(Binary binary) {
        try {
            return binary.kind(this::kind) != Kind.CONDITION;
        } catch (ExpressionException wrong) {
            return false;
        }
    }

    /** Java's comparisons bind more strongly than {@code &}, and are no numbers. */
    private static @Nullable String regrouped(Binary binary, String text) {
        Expression left = binary.left();
        Expression right = binary.right();
        String operator = " " + binary.operator().symbol() + " ";
        if (binary.operator().isBitwise()) {
            if (right instanceof Binary compared && compared.operator().isComparison()) {
                String masked = "(" + source(text, left) + operator + source(text, compared.left()) + ") ";
                return replace(
                        text, binary, masked + compared.operator().symbol() + " " + source(text, compared.right()));
            }
            if (left instanceof Binary compared && compared.operator().isComparison()) {
                String masked = "(" + source(text, compared.right()) + operator + source(text, right) + ")";
                String before = source(text, compared.left()) + " "
                        + compared.operator().symbol() + " ";
                return replace(text, binary, before + masked);
            }
            return null;
        }
        if (left instanceof Binary compared && compared.operator().isComparison()) {
            String second = source(text, compared.right());
            return replace(text, binary, source(text, compared) + " && " + second + operator + source(text, right));
        }
        if (left instanceof Reference
                && right instanceof Literal literal
                && (binary.operator() == Infix.EQUAL || binary.operator() == Infix.UNEQUAL)
                && (literal.value() == 0 || literal.value() == 1)) {
            boolean yes = (binary.operator() == Infix.EQUAL) == (literal.value() == 1);
            return replace(text, binary, (yes ? "" : "!") + source(text, left));
        }
        return null;
    }

    private static String source(String text, Expression part) {
        return text.substring(part.start(), part.end());
    }

    private static String replace(String text, Expression part, String by) {
        return text.substring(0, part.start()) + by + text.substring(part.end());
    }

    private static String replace(String text, ExpressionException part, String by) {
        return text.substring(0, part.start()) + by + text.substring(part.end());
    }
}
