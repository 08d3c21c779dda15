package dev.scimkit.jpa;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** A person whose organization is an entity, with addresses that are entities, and without a version of the provider. */
@Entity
public class Person {

    /** An organization. */
    @Entity
    public static class Tenant {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        private String slug;

        protected Tenant() {}

        Tenant(String slug) {
            this.slug = slug;
        }
    }

    /** A mail address. */
    @Entity
    public static class Mail {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        @ManyToOne
        private Person person;

        private String address;
        private String kind;
        private boolean confirmed;

        Long id() {
            return id;
        }

        String address() {
            return address;
        }

        boolean confirmed() {
            return confirmed;
        }

        void confirm() {
            confirmed = true;
        }
    }

    /** A name within a person. */
    @Embeddable
    public static class FullName {
        private String first;
        private String last;
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Integer changes;

    @ManyToOne
    private Tenant tenant;

    private String login;

    @Embedded
    private FullName name;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person boss;

    @OneToMany(mappedBy = "person", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Mail> mails = new ArrayList<>();

    List<Mail> mails() {
        return mails;
    }

    Integer changes() {
        return changes;
    }

    void boss(Person person) {
        boss = person;
    }
}
