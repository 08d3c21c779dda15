package dev.scimkit.benchmarks.jdbc;

import java.util.function.IntFunction;

/**
 * A job that four contestants do: they return the answer for a client, or do only what concerns the database.
 *
 * @param name what is done
 * @param service scimkit's answer
 * @param answerByHand the answer by hand
 * @param repository what scimkit's repositories do for it
 * @param rowsByHand the same by hand
 * @param afterRound restores the data, which is not measured
 */
record Job(
        String name,
        IntFunction<byte[]> service,
        IntFunction<byte[]> answerByHand,
        IntFunction<Object> repository,
        IntFunction<Object> rowsByHand,
        Runnable afterRound) {

    IntFunction<?>[] contestants() {
        return new IntFunction<?>[] {service, answerByHand, repository, rowsByHand};
    }
}
