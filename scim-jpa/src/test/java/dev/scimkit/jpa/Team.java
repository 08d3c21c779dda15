package dev.scimkit.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A group of accounts and of other teams. */
@Entity
public class Team {

    @Id
    @GeneratedValue
    private Long id;

    @Version
    private int version;

    private String tenant;
    private String title;
    private String externalId;
    private Instant createdAt;
    private Instant changedAt;
    private String motto = "none";

    @Column(length = 100_000)
    private String scim;

    @ManyToMany
    @OrderColumn(name = "position")
    private List<Account> accounts = new ArrayList<>();

    @ManyToMany
    private Set<Team> teams = new LinkedHashSet<>();

    Long id() {
        return id;
    }

    String motto() {
        return motto;
    }

    List<Account> accounts() {
        return accounts;
    }
}
