package io.rowan.streaming;

import static io.rowan.query.Dsl.select;

import io.rowan.SessionFactory;
import io.rowan.query.Select;
import java.util.ArrayList;
import java.util.List;

/** The rows that are streamed: 25 writers, of whom each has two articles, on two topics. */
final class Newsroom {
    static final int WRITERS = 25;
    static final Select<Writer> ALL = select(Writer.class).orderBy(Writer_.id.asc());

    private Newsroom() {}

    static void fill(SessionFactory orm) {
        orm.inTransaction(session -> {
            Topic sea = new Topic("sea", "The sea");
            Topic sky = new Topic("sky", "The sky");
            session.addAll(sea, sky);
            for (int i = 0; i < WRITERS; i++) {
                Writer writer = new Writer("w" + i);
                writer.writes("a" + i, sea);
                writer.writes("b" + i, i % 2 == 0 ? sky : sea);
                session.add(writer);
            }
        });
    }

    static List<String> names() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            names.add("w" + i);
        }
        return names;
    }
}
