package dev.scimkit.jpa.internal.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.jpa.internal.definition.UniqueDefinition;
import dev.scimkit.server.repository.UnavailableException;
import dev.scimkit.server.repository.UniquenessException;
import dev.scimkit.server.repository.VersionConflictException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {

    private static final class TakenException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final Failures failures = new Failures(
            List.of(
                    new UniqueDefinition("emails.value", "uk_email", null),
                    new UniqueDefinition("nickName", null, TakenException.class)),
            new UniqueAttribute("userName", Set.of("login", "loginKey")),
            (bean, property) -> bean.equals("Account") && property.equals("lastName") ? "name.familyName" : null);

    private RuntimeException translated(Exception cause) {
        return failures.translated(new PersistenceException(new IllegalStateException(cause)), Failures::prevented);
    }

    @ParameterizedTest
    @CsvSource({
        "23505, 0,    violates UK_EMAIL (x), emails.value",
        "23505, 0,    violates another one,  userName",
        "23000, 1062, Duplicate entry,       userName",
    })
    void translated_violatedUniqueConstraint_namesTheAttribute(
            String state, int code, String message, String attribute) {
        assertThat(translated(new SQLException(message, state, code)))
                .isInstanceOfSatisfying(
                        UniquenessException.class,
                        inUse -> assertThat(inUse.attributePath()).isEqualTo(attribute));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "23505 | 0     | ERROR: duplicate key value violates unique constraint \"uk_email\"     | emails.value",
                "23505 | 0     | ERROR: duplicate key value violates unique constraint \"uk_email_key\" | userName",
                "23505 | 0     | ERROR: duplicate key value violates unique constraint \"old_uk_email\" | userName",
                "23505 | 23505 | violation: \"PUBLIC.UK_EMAIL ON PUBLIC.U(E) VALUES ('uk_user')\"       | emails.value",
                "23505 | 23505 | violation: \"PUBLIC.UK_EMAIL_INDEX_4B ON PUBLIC.U(E) VALUES ('x')\"    | emails.value",
                "23505 | 23505 | violation: \"PUBLIC.UK_USER ON PUBLIC.U(LOGIN_KEY) VALUES ('uk_email')\"| userName",
                "23000 | 1062  | Duplicate entry 'x' for key 'user.uk_email'                          | emails.value",
                "23000 | 1062  | Duplicate entry 'uk_email' for key 'user.uk_user'                    | userName",
                "23000 | 2627  | constraint 'uk_email'. The duplicate key value is (x).               | emails.value",
                "23000 | 2627  | constraint 'uk_user'. The duplicate key value is (uk_email).         | userName",
                "23000 | 1     | ORA-00001: unique constraint (APP.UK_EMAIL) violated                  | emails.value",
            })
    void translated_messageOfADatabase_namesTheConstraint(String state, int code, String message, String attribute) {
        assertThat(translated(new SQLException(message, state, code)))
                .isInstanceOfSatisfying(
                        UniquenessException.class,
                        inUse -> assertThat(inUse.attributePath()).isEqualTo(attribute));
    }

    @Test
    void translated_valueThatIsAConstraintName_isNotTakenForIt() {
        assertThat(translated(new SQLException(
                        "ERROR: duplicate key value violates unique constraint \"uk_user\"\n"
                                + "  Detail: Key (tenant, login)=(acme, uk_email) already exists.",
                        "23505")))
                .isInstanceOfSatisfying(
                        UniquenessException.class,
                        inUse -> assertThat(inUse.attributePath()).isEqualTo("userName"));
    }

    /** As PostgreSQL, H2, MySQL and SQL Server write it. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "23505 | 0     | violates unique constraint \"uk_no\" Detail: Key (number)=(7) already exists.",
                "23505 | 0     | violates unique constraint \"user_pkey\"",
                "23505 | 23505 | violation: \"PUBLIC.UK_NO ON PUBLIC.U(NUMBER NULLS FIRST) VALUES ('login')\"",
                "23505 | 23505 | violation: \"PRIMARY KEY ON PUBLIC.U(ID) ( /* key:1 */ 1, 'login')\"",
                "23000 | 1062  | Duplicate entry '1' for key 'user.PRIMARY'",
                "23000 | 2627  | Violation of PRIMARY KEY constraint 'PK_U'. The duplicate key value is (a, login)=(1).",
                "23000 | 2627  | Violation of PRIMARY KEY constraint 'PK_U'. The duplicate key value is (1).",
            })
    void translated_constraintOfAnotherColumn_namesNoAttribute(String state, int code, String message) {
        assertUniqueness(translated(new SQLException(message, state, code)));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "23505 | 0     | violates unique constraint \"x\" Detail: Key (tenant, lower(login::text))=(a, b) exists.",
                "23505 | 23505 | Unique index or primary key violation: \"PUBLIC.X ON PUBLIC.U(TENANT NULLS FIRST, LOGIN_KEY NULLS FIRST) VALUES (1)\"",
            })
    void translated_constraintOfTheOnlyUniqueColumn_namesTheAttribute(String state, int code, String message) {
        assertThat(translated(new SQLException(message, state, code)))
                .isInstanceOfSatisfying(
                        UniquenessException.class,
                        inUse -> assertThat(inUse.attributePath()).isEqualTo("userName"));
    }

    /** MySQL does not name columns. */
    @Test
    void translated_constraintBesideTheDeclaredOne_namesNoAttribute() {
        Failures declared = new Failures(
                List.of(new UniqueDefinition("userName", "uk_user", null)),
                new UniqueAttribute("userName", Set.of("login")),
                (bean, property) -> null);

        assertUniqueness(declared.translated(
                new PersistenceException(new SQLException("Duplicate entry '7' for key 'user.uk_no'", "23000", 1062)),
                Failures::prevented));
    }

    private static void assertUniqueness(RuntimeException failure) {
        assertThat(failure).isInstanceOfSatisfying(ScimException.class, refused -> {
            assertThat(refused.error().status()).isEqualTo(409);
            assertThat(refused.error().scimType()).isEqualTo(ScimType.UNIQUENESS);
            assertThat(refused.error().detail()).isEqualTo("A value that must be unique is already in use");
        });
    }

    @Test
    void translated_otherConstraintWithTheName_isNoValueInUse() {
        assertThat(translated(new SQLException("new row violates check constraint \"uk_email\"", "23514")))
                .isInstanceOf(ScimException.class);
    }

    @Test
    void translated_exceptionOfTheApplication_namesTheAttribute() {
        assertThat(translated(new TakenException()))
                .isInstanceOfSatisfying(
                        UniquenessException.class,
                        inUse -> assertThat(inUse.attributePath()).isEqualTo("nickName"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "55P03", "HYT00"})
    void translated_lostRace_isTriedAgain(String state) {
        assertThat(translated(new SQLException("the row secret", state)))
                .isInstanceOfSatisfying(VersionConflictException.class, conflict -> {
                    assertThat(refusal(conflict)).startsWith("The database rejected the change because of concurrent");
                    assertThat(conflict.retries()).isEqualTo(Integer.MAX_VALUE);
                });
    }

    /** As PostgreSQL, H2, MySQL, SQL Server and Oracle write it. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "23503 | 0    | ERROR: update or delete on table \"clerk\" violates foreign key constraint \"fk_desk\" on",
                "23503 | 0    | Referential integrity constraint violation: \"FK_DESK: PUBLIC.DESK FOREIGN KEY(CLERK)",
                "23506 | 0    | Referential integrity constraint violation: \"FK_DESK: PUBLIC.DESK FOREIGN KEY(CLERK)",
                "23000 | 1451 | a foreign key constraint fails (`app`.`desk`, CONSTRAINT `fk_desk` FOREIGN KEY (`clerk`)",
                "23000 | 547  | The DELETE statement conflicted with the REFERENCE constraint \"fk_desk\". The conflict",
                "23000 | 2292 | ORA-02292: integrity constraint (APP.FK_DESK) violated - child record found",
            })
    void translated_foreignKey_isTriedTwiceMoreAndNamed(String state, int code, String message) {
        assertThat(translated(new SQLException(message, state, code)))
                .isInstanceOfSatisfying(VersionConflictException.class, conflict -> {
                    assertThat(refusal(conflict)).startsWith("A foreign key prevents the change");
                    assertThat(conflict.retries()).isEqualTo(2);
                    assertThat(conflict.getMessage())
                            .matches("(?i)the foreign key (APP\\.)?fk_desk prevents the change");
                });
    }

    @Test
    void translated_foreignKey_doesNotRepeatTheValue() {
        RuntimeException conflict = translated(new SQLException(
                "ERROR: insert violates foreign key constraint \"fk\"\n  Detail: Key (department)=(x\nERROR FORGED) is not"
                        + " present",
                "23503"));

        assertThat(conflict).hasMessage("the foreign key fk prevents the change");
    }

    @Test
    void translated_foreignKeyWithoutAName_saysSo() {
        assertThat(translated(new SQLException("FOREIGN KEY constraint failed", "23503")))
                .hasMessage("the foreign key that the database does not name prevents the change");
    }

    /** SQL Server has one code for foreign keys and check constraints. */
    @Test
    void translated_checkOfSqlServer_isInvalid() {
        assertThat(translated(new SQLException(
                        "The INSERT statement conflicted with the CHECK constraint \"ck_age\".", "23000", 547)))
                .isInstanceOfSatisfying(
                        ScimException.class,
                        refused -> assertThat(refused.error().scimType()).isEqualTo(ScimType.INVALID_VALUE));
    }

    private static String refusal(VersionConflictException conflict) {
        return conflict.refusal().orElseThrow().error().detail();
    }

    @Test
    void translated_lockingExceptions_areConflicts() {
        assertThat(failures.translated(new OptimisticLockException(), Failures::prevented))
                .isInstanceOfSatisfying(
                        VersionConflictException.class,
                        conflict -> assertThat(conflict.refusal()).isEmpty());
        assertThat(failures.translated(new PessimisticLockException(), Failures::prevented))
                .isInstanceOfSatisfying(
                        VersionConflictException.class,
                        conflict -> assertThat(conflict.refusal()).isPresent());
    }

    @Test
    void translated_noConnection_isUnavailable() {
        assertThat(translated(new SQLTransientConnectionException("pool is empty")))
                .isInstanceOf(UnavailableException.class);
        assertThat(translated(new SQLException("refused", "08001"))).isInstanceOf(UnavailableException.class);
    }

    @Test
    void translated_queryThatTakesTooLong_isUnavailable() {
        assertThat(failures.translated(new QueryTimeoutException(), Failures::prevented))
                .isInstanceOf(UnavailableException.class);
        assertThat(translated(new SQLTimeoutException("too long"))).isInstanceOf(UnavailableException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "22001, 0,    a text is too long for its column",
        "22001, 1406, a text is too long for its column",
        "22003, 0,    a number is out of the range of its column",
        "23502, 0,    a column that needs a value has none",
        "23000, 1048, a column that needs a value has none",
        "23514, 0,    a check constraint is violated",
    })
    void translated_valueThatAColumnRefuses_isInvalid(String state, int code, String reason) {
        assertThat(translated(new SQLException("the value secret", state, code)))
                .isInstanceOfSatisfying(ScimException.class, refused -> {
                    assertThat(refused.error().scimType()).isEqualTo(ScimType.INVALID_VALUE);
                    assertThat(refused.error().detail()).endsWith(reason);
                });
    }

    @Test
    void translated_exceptionsForTheEngine_stay() {
        ScimException refusal = ScimException.of(409, "no");

        assertThat(failures.translated(refusal, Failures::prevented)).isSameAs(refusal);
        assertThat(failures.translated(new IllegalStateException(refusal), Failures::prevented))
                .isSameAs(refusal);
    }

    @Test
    void translated_anythingElse_stays() {
        RuntimeException bug = new IllegalStateException("bug");

        assertThat(failures.translated(bug, Failures::prevented)).isSameAs(bug);
        assertThat(translated(new SQLException("syntax error", "42000"))).isInstanceOf(PersistenceException.class);
    }
}
