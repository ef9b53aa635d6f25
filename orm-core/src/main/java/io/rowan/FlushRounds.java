package io.rowan;

import io.rowan.error.FlushException;
import io.rowan.flush.UnitOfWork;
import java.util.HashSet;
import java.util.Set;

/**
 * One flush with all who are told of it. Who is told before may change objects, so what is to be written is worked out
 * again until nobody is told anything new: a round for each wave of changes, which is one more than none when somebody
 * wants to know, and at most {@value #MOST}.
 */
final class FlushRounds {
    /** The most rounds of one flush, the most flushes of one commit, and the deepest flush within flushes. */
    static final int MOST = 100;

    private final SessionRooms rooms;
    private final SessionEvents events;

    /** Makes the rounds of one flush of a session. */
    FlushRounds(SessionRooms rooms) {
        this.rooms = rooms;
        this.events = rooms.events;
    }

    /** Writes all pending work; false when there was none. */
    boolean run() {
        events.tell(events.listeners().beforeFlush, SessionListener::beforeFlush);
        Set<SessionEvents.Told> told = events.listeners().foresee() ? new HashSet<>() : Set.of();
        for (int round = 0; round < MOST; round++) {
            UnitOfWork work = rooms.gather();
            if (work == null || !work.prepare()) {
                return false;
            }
            boolean more = events.listeners().foresee() && events.foresee(work.changes(), told);
            if (!more) {
                events.review(work.write(events.listeners().review()));
                return true;
            }
        }
        throw endless("The flush was worked out " + MOST + " times, and beforeChange or @PreUpdate still");
    }

    static FlushException endless(String who) {
        return new FlushException(
                who + " adds or changes further objects each time it is told, so there is no end. Let it"
                        + " leave the objects alone that it makes itself.");
    }
}
