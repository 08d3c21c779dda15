package dev.scimkit.testkit.internal;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** The body of one answer, which is given up as soon as it is too large. */
final class BoundedBody implements BodySubscriber<byte[]> {

    private final BodySubscriber<byte[]> octets = BodySubscribers.ofByteArray();
    private final int maxSize;
    private volatile int status;
    private volatile long size;
    private @Nullable Subscription subscription;

    BoundedBody(int maxSize) {
        this.maxSize = maxSize;
    }

    /** The head has arrived. */
    BodySubscriber<byte[]> of(ResponseInfo head) {
        status = head.statusCode();
        return this;
    }

    /** Whether the head of the answer has arrived. */
    boolean hasBegun() {
        return status != 0;
    }

    boolean isCut() {
        return size > maxSize;
    }

    /** How much of the answer has arrived, as the end of a sentence. */
    String received() {
        return status == 0
                ? "its head had not arrived completely"
                : "status " + status + " and " + size + " octets of its body had arrived";
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return octets.getBody();
    }

    @Override
    public void onSubscribe(Subscription made) {
        subscription = made;
        octets.onSubscribe(made);
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // parts arrive one after the other; other threads only read
    public void onNext(List<ByteBuffer> part) {
        if (isCut()) {
            return;
        }
        for (ByteBuffer buffer : part) {
            size += buffer.remaining();
        }
        if (isCut()) {
            Objects.requireNonNull(subscription, "subscription").cancel();
            octets.onError(new IOException("too large"));
        } else {
            octets.onNext(part);
        }
    }

    @Override
    public void onError(Throwable failure) {
        octets.onError(failure);
    }

    @Override
    public void onComplete() {
        octets.onComplete();
    }
}
