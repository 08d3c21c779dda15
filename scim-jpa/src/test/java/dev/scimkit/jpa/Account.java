package dev.scimkit.jpa;

import dev.scimkit.core.schema.ComparisonForm;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An account as an application has it: with rules, and with columns that SCIM does not know. */
@Entity
@Table(
        name = "account",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uk_account_username",
                        columnNames = {"tenant", "usernameKey"}))
public class Account {

    /** Whether the account can be used. */
    public enum Status {
        ACTIVE,
        LOCKED
    }

    /** A telephone number. */
    @Embeddable
    public static class Phone {
        private String number;
        private String kind;
        private Boolean main;

        protected Phone() {}

        Phone(String number, String kind) {
            this.number = number;
            this.kind = kind;
        }
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private String tenant;
    private String username;

    @Column(length = 3000)
    private String usernameKey;

    private String firstName;
    private String lastName;

    @Column(length = 3000)
    private String lastNameKey;

    private String email;
    private String homeEmail;

    private Status status = Status.ACTIVE;
    private String externalId;
    private String passwordHash;
    private Instant createdAt;
    private Instant changedAt;
    private Instant hiredAt;
    private Integer level;
    private BigDecimal salary;
    private String plan = "free";
    private int logins;
    private boolean deleted;

    @ElementCollection
    @CollectionTable(name = "account_phone")
    @OrderColumn(name = "position")
    private List<Phone> phones = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "account_role")
    @OrderColumn(name = "position")
    private List<String> roles = new ArrayList<>();

    @Column(length = 100_000)
    private String scim;

    public UUID getId() {
        return id;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        if ("root".equalsIgnoreCase(username)) {
            throw new IllegalArgumentException("the name root is reserved");
        }
        this.username = username.strip();
        this.usernameKey = ComparisonForm.caseless(this.username);
    }

    public String getEmail() {
        return email;
    }

    void lock() {
        status = Status.LOCKED;
    }

    boolean isActive() {
        return status == Status.ACTIVE;
    }

    public String getPlan() {
        return plan;
    }

    void upgrade(String newPlan) {
        plan = newPlan;
    }

    String passwordHash() {
        return passwordHash;
    }

    void changePassword(String password) {
        passwordHash = "hash of " + password.length() + " characters";
    }

    int logins() {
        return logins;
    }

    void login() {
        logins++;
    }

    void delete() {
        deleted = true;
    }

    boolean isDeleted() {
        return deleted;
    }

    long version() {
        return version;
    }

    List<Phone> phones() {
        return phones;
    }

    String rest() {
        return scim;
    }

    String tenant() {
        return tenant;
    }
}
