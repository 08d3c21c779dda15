package dev.scimkit.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.LinkedHashSet;
import java.util.Set;

/** A group whose members know it: the table between them is written from their side. */
@Entity
public class Club {

    /** A member of clubs. */
    @Entity
    @Table(name = "fan")
    public static class Fan {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        private String nick;

        @ManyToMany
        @JoinTable(
                name = "fan_club",
                joinColumns = @JoinColumn(name = "fan"),
                inverseJoinColumns = @JoinColumn(name = "club"))
        private Set<Club> clubs = new LinkedHashSet<>();
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    private String name;

    @ManyToMany(mappedBy = "clubs")
    private Set<Fan> fans = new LinkedHashSet<>();
}
