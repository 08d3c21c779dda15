package com.example.accounts;

import java.security.Principal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the application is for; here it only greets. */
@RestController
class HomeController {

    @GetMapping("/")
    String home(Principal person) {
        return "Hello " + person.getName();
    }
}
