package com.example.accounts;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** An application with accounts of its own, into which identity providers can provision. */
@SpringBootApplication
public class AccountsApplication {

    /** Starts the application. */
    public static void main(String[] args) {
        SpringApplication.run(AccountsApplication.class, args);
    }
}
