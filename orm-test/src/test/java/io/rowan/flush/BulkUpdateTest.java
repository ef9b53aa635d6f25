package io.rowan.flush;

import static io.rowan.query.Dsl.select;
import static io.rowan.query.Dsl.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.test.RowanTest;
import org.junit.jupiter.api.Test;

/** All values of an update are computed from the row as it was. */
@RowanTest(entities = Gadget.class)
class BulkUpdateTest {
    private static Gadget swapped(Session session) {
        return session.scalars(select(Gadget.class)).one();
    }

    @Test
    void two_columns_are_swapped(SessionFactory orm, Session session) {
        orm.inTransaction(other -> {
            Gadget gadget = new Gadget("phone");
            gadget.remark = "new";
            other.add(gadget);
        });

        session.execute(update(Gadget.class).set(Gadget_.name, Gadget_.remark).set(Gadget_.remark, Gadget_.name));

        assertThat(swapped(session).name).isEqualTo("new");
        assertThat(swapped(session).remark).isEqualTo("phone");
    }
}
