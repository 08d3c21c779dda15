package dev.scimkit.filter.internal.match;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** And, or, not in three-valued logic. */
final class Conditions {

    private Conditions() {}

    static Condition not(Condition operand) {
        return new Negation(operand);
    }

    static Condition and(List<Condition> operands) {
        return new Conjunction(operands);
    }

    static Condition or(List<Condition> operands) {
        return new Disjunction(operands);
    }

    private record Negation(Condition operand) implements Condition {
        @Override
        public Truth test(JsonNode node, Evaluation evaluation) {
            return switch (operand.test(node, evaluation)) {
                case TRUE -> Truth.FALSE;
                case FALSE -> Truth.TRUE;
                case UNKNOWN -> Truth.UNKNOWN;
            };
        }
    }

    /** False if any operand is false, otherwise unknown if any is unknown. */
    private static final class Conjunction implements Condition {

        private final Condition[] operands;

        Conjunction(List<Condition> operands) {
            this.operands = operands.toArray(Condition[]::new);
        }

        @Override
        public Truth test(JsonNode node, Evaluation evaluation) {
            Truth result = Truth.TRUE;
            for (Condition operand : operands) {
                Truth truth = operand.test(node, evaluation);
                if (truth == Truth.FALSE) {
                    return truth;
                }
                result = truth == Truth.UNKNOWN ? truth : result;
            }
            return result;
        }
    }

    /** True if any operand is true, otherwise unknown if any is unknown. */
    private static final class Disjunction implements Condition {

        private final Condition[] operands;

        Disjunction(List<Condition> operands) {
            this.operands = operands.toArray(Condition[]::new);
        }

        @Override
        public Truth test(JsonNode node, Evaluation evaluation) {
            Truth result = Truth.FALSE;
            for (Condition operand : operands) {
                Truth truth = operand.test(node, evaluation);
                if (truth == Truth.TRUE) {
                    return truth;
                }
                result = truth == Truth.UNKNOWN ? truth : result;
            }
            return result;
        }
    }
}
