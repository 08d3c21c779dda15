package com.example.accounts;

import dev.scimkit.core.schema.ComparisonForm;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** An account. SCIM knows some of its columns; {@code owner} and {@code plan} are the application's alone. */
@Entity
@Table(
        uniqueConstraints = @UniqueConstraint(name = "uk_account_username", columnNames = "usernameKey"),
        indexes = @Index(name = "ix_account_external_id", columnList = "externalId"))
public class Account {

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private long version;

    /** The id that the identity provider gives the account and looks it up by. */
    private String externalId;

    private String username;

    /** The name as SCIM compares it, without regard to case. */
    @Column(length = 3000)
    private String usernameKey;

    private String firstName;
    private String lastName;
    private String email;
    private boolean enabled = true;
    private String passwordHash;
    private boolean owner;
    private String plan = "free";
    private Instant createdAt;
    private Instant changedAt;

    /** What identity providers send and no column holds. */
    @Column(length = 100_000)
    private String others;

    protected Account() {}

    /** Makes an owner, whom no identity provider may lock out. */
    public static Account owner(String username, String passwordHash) {
        Account account = new Account();
        account.setUsername(username);
        account.passwordHash = passwordHash;
        account.owner = true;
        return account;
    }

    public UUID getId() {
        return id;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
        this.usernameKey = ComparisonForm.caseless(username);
    }

    public String getPasswordHash() {
        return passwordHash;
    }

    public void setPasswordHash(String passwordHash) {
        this.passwordHash = passwordHash;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public boolean isOwner() {
        return owner;
    }

    public String getPlan() {
        return plan;
    }

    public void setPlan(String plan) {
        this.plan = plan;
    }
}
