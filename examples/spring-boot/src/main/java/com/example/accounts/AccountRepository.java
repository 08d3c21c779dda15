package com.example.accounts;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The application's own way to its accounts. */
public interface AccountRepository extends JpaRepository<Account, UUID> {

    /** Finds an account by its name as SCIM compares it. */
    Optional<Account> findByUsernameKey(String usernameKey);
}
