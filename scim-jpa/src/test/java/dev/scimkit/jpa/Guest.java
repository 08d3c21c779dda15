package dev.scimkit.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A guest, whose rules are constraints of Bean Validation and of the database. */
@Entity
public class Guest {

    /** A name within a guest. */
    @Embeddable
    public static class FullName {

        @Size(max = 5, message = "must have at most 5 characters")
        private String given;
    }

    @Id
    private UUID id;

    private String login;

    @Column(nullable = false)
    private String family;

    @Embedded
    @Valid
    private FullName name = new FullName();

    @Email(message = "must be an e-mail address")
    private String mail;

    @Column(length = 8)
    private String nick;

    @ElementCollection
    private List<@Pattern(regexp = "[a-z]+", message = "must have small letters only") String> roles =
            new ArrayList<>();

    @NotNull(message = "must be known")
    private String host = "nobody";

    @AssertTrue(message = "and the nickname must differ")
    boolean isLoginNoNick() {
        return !login.equals(nick);
    }

    void leaveHost() {
        host = null;
    }
}
