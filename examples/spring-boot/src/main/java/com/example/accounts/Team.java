package com.example.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** A team of accounts and of other teams, which SCIM sees as a group. */
@Entity
public class Team {

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private long version;

    private String title;
    private String externalId;
    private Instant createdAt;
    private Instant changedAt;

    @ManyToMany
    private Set<Account> accounts = new LinkedHashSet<>();

    @ManyToMany
    private Set<Team> teams = new LinkedHashSet<>();

    protected Team() {}
}
