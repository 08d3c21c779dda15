package dev.scimkit.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.util.LinkedHashSet;
import java.util.Set;

/** A group of accounts and of other teams. */
@Entity
@Table(
        name = "team",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uk_team_title",
                        columnNames = {"tenant", "title"}))
public class Team {

    @Id
    @GeneratedValue
    private Long id;

    @Version
    private int version;

    private String tenant;
    private String title;
    private String motto = "none";

    @ManyToMany
    private Set<Account> accounts = new LinkedHashSet<>();

    @ManyToMany
    private Set<Team> teams = new LinkedHashSet<>();

    Long id() {
        return id;
    }

    String motto() {
        return motto;
    }

    Set<Account> accounts() {
        return accounts;
    }
}
