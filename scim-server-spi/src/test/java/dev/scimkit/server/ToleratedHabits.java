package dev.scimkit.server;

import dev.scimkit.core.leniency.Leniency;
import dev.scimkit.server.event.RequestObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Collects the habits of clients that a service reports as tolerated. */
final class ToleratedHabits implements RequestObserver {

    private final List<ToleratedHabit> reported = new ArrayList<>();

    @Override
    public void stopped(AnsweredRequest request) {}

    @Override
    public void tolerated(ToleratedHabit habit) {
        reported.add(habit);
    }

    void clear() {
        reported.clear();
    }

    List<ToleratedHabit> reported() {
        return List.copyOf(reported);
    }

    /** The attributes for which a leniency was needed. */
    Stream<String> attributes(Leniency leniency) {
        return reported.stream().filter(habit -> habit.leniency() == leniency).map(ToleratedHabit::attribute);
    }
}
