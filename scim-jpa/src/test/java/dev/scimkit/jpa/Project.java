package dev.scimkit.jpa;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A group whose members are join entities with a column of their own. */
@Entity
public class Project {

    /** Who works on a project since when. */
    @Entity
    @Table(name = "Project_Assignment")
    public static class Assignment {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        @ManyToOne(optional = false)
        private Project project;

        @ManyToOne(optional = false)
        private Account account;

        private Instant since = Instant.parse("2026-01-01T00:00:00Z");

        Instant since() {
            return since;
        }

        void since(Instant time) {
            since = time;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    private String tenant;
    private String name;

    @OneToMany(mappedBy = "project", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Assignment> assignments = new ArrayList<>();

    Long id() {
        return id;
    }

    List<Assignment> assignments() {
        return assignments;
    }
}
