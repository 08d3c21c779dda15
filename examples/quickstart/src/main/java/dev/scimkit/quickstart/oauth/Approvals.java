package dev.scimkit.quickstart.oauth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Consent pages that wait for an administrator's decision. Each has a ticket, which only somebody who has signed in gets to
 * see: nobody else can make a browser approve (RFC 6749 section 10.12). A ticket is valid for one decision about one
 * request, and for five minutes.
 */
final class Approvals {

    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final int MAX_PAGES = 100;
    private static final int TICKET_OCTETS = 32;

    private record Page(AuthorizationRequest request, Instant expires) {}

    private final Clock clock;
    private final Map<String, Page> pages = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Page> eldest) {
            return size() > MAX_PAGES;
        }
    };

    Approvals(Clock clock) {
        this.clock = clock;
    }

    /** Makes the ticket of a page. */
    synchronized String ticket(AuthorizationRequest request) {
        String ticket = GrantToken.random(TICKET_OCTETS);
        pages.put(ticket, new Page(request, clock.instant().plus(LIFETIME)));
        return ticket;
    }

    /** Uses up a ticket; returns whether it was valid for this request. */
    synchronized boolean take(String ticket, AuthorizationRequest request) {
        return Optional.ofNullable(pages.remove(ticket))
                .filter(page -> clock.instant().isBefore(page.expires()))
                .filter(page -> page.request().equals(request))
                .isPresent();
    }
}
