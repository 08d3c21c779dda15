package dev.scimkit.server.internal.engine.write;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.resource.Attributes;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.internal.Answers;
import dev.scimkit.server.internal.engine.request.Exchange;
import dev.scimkit.server.password.PasswordHasher;
import dev.scimkit.server.password.PasswordPolicy;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.StringNode;

/** Checks and hashes the {@code password} that a client sets (RFC 7643 section 4.1.1). */
final class Passwords {

    private static final String PASSWORD = "password";
    private static final Set<String> TRUE = Set.of("true", "t", "1");
    private static final Set<String> FALSE = Set.of("false", "f", "0");

    private final PasswordPolicy policy;
    private final @Nullable PasswordHasher hasher;
    private final String ignoreOnCreateKey;

    /**
     * Makes the rules for passwords.
     *
     * @param ignoreOnCreateKey the metadata key with which a caller asks to drop the passwords of new users
     */
    Passwords(PasswordPolicy policy, @Nullable PasswordHasher hasher, String ignoreOnCreateKey) {
        this.ignoreOnCreateKey = ignoreOnCreateKey;
        this.policy = policy;
        this.hasher = hasher;
    }

    /** The resource to create, without its password if the caller's metadata says so. */
    Resource wantedOnCreate(Resource asked, Principal principal) {
        String flag = principal.metadata().get(ignoreOnCreateKey);
        String word = flag == null ? "false" : flag.strip().toLowerCase(Locale.ROOT);
        if (FALSE.contains(word)) {
            return asked;
        }
        if (!TRUE.contains(word)) {
            throw new ScimException(ScimError.of(
                            ScimType.INVALID_VALUE,
                            "The service user's metadata '" + ignoreOnCreateKey + "' must be true or false")
                    .withCode("ignorePasswordFlag"));
        }
        return asked.with(PASSWORD, null);
    }

    /** Refuses a new password that the policy does not accept. */
    void check(Resource wanted, @Nullable Resource stored) {
        String password = set(wanted, stored);
        if (password != null) {
            Answers.required(policy.fault(password), policy, "fault", "an Optional, which is empty for a good password")
                    .ifPresent(fault -> {
                        ScimError weak = ScimError.of(ScimType.INVALID_VALUE, "'" + PASSWORD + "' " + fault)
                                .at(PASSWORD);
                        throw new ScimException(isTooShort(password) ? weak.withCode("passwordTooShort") : weak);
                    });
        }
    }

    private boolean isTooShort(String password) {
        return password.codePointCount(0, password.length()) < policy.minLength();
    }

    /** Whether the service hashes passwords; otherwise the repository does. */
    boolean areHashed() {
        return hasher != null;
    }

    /** Hashes a new password, for {@link #hashed}. */
    HashedPassword ahead(Exchange exchange, Resource wanted, @Nullable Resource stored) {
        PasswordHasher chosen = hasher;
        String password = set(wanted, stored);
        return password == null || chosen == null
                ? HashedPassword.NONE
                : HashedPassword.of(password, hash(exchange, chosen, password));
    }

    /** Replaces a new password by its hash; an unchanged one is a hash already. */
    Resource hashed(Exchange exchange, Resource wanted, @Nullable Resource stored, HashedPassword ahead) {
        PasswordHasher chosen = hasher;
        String password = set(wanted, stored);
        if (password == null || chosen == null) {
            return wanted;
        }
        String hash = ahead.hashOf(password);
        return wanted.with(PASSWORD, StringNode.valueOf(hash == null ? hash(exchange, chosen, password) : hash));
    }

    private static String hash(Exchange exchange, PasswordHasher hasher, String password) {
        exchange.work().hashPassword();
        return Answers.required(hasher.hash(password), hasher, "hash", "the text to store");
    }

    /** The new password in clear text; null if there is none or the stored one stays. */
    @SuppressWarnings("ReferenceEquality") // an unchanged password is the stored node itself
    private static @Nullable String set(Resource wanted, @Nullable Resource stored) {
        boolean stays =
                stored != null && wanted.tree().get(PASSWORD) == stored.tree().get(PASSWORD);
        return stays ? null : Attributes.string(wanted.tree(), PASSWORD);
    }
}
