package consumer.jpa;

import dev.scimkit.core.schema.ComparisonForm;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** An entity of an application. */
@Entity
public class Account {

    @Id
    private UUID id;

    @Version
    private long version;

    private String login;

    @Column(length = 3000)
    private String loginKey;

    protected Account() {}

    public void setLogin(String login) {
        this.login = login;
        this.loginKey = ComparisonForm.caseless(login);
    }
}
