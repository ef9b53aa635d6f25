package io.rowan.flush;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Rowan;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.error.FlushException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Arrays;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** A driver that rewrites batches and so does not know what each part of one did. */
class UntoldCountsTest {
    private static DataSource silent(DataSource source) {
        return wrap(
                DataSource.class, source, (name, answer) -> answer instanceof Connection open ? silent(open) : answer);
    }

    private static Connection silent(Connection connection) {
        return wrap(
                Connection.class,
                connection,
                (name, answer) -> answer instanceof PreparedStatement prepared ? silent(prepared) : answer);
    }

    private static PreparedStatement silent(PreparedStatement statement) {
        return wrap(PreparedStatement.class, statement, (name, answer) -> {
            if (name.equals("executeBatch")) {
                Arrays.fill((int[]) answer, Statement.SUCCESS_NO_INFO);
            }
            return answer;
        });
    }

    private interface Change {
        Object of(String method, Object answer);
    }

    private static <T> T wrap(Class<T> type, T inner, Change change) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> {
                    try {
                        return change.of(method.getName(), method.invoke(inner, values));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    @Test
    void a_batch_of_updates_whose_counts_are_not_told_is_refused() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:untold;DB_CLOSE_DELAY=-1");
        try (SessionFactory orm = Rowan.configure()
                        .dataSource(silent(source))
                        .entities(Account.class)
                        .build();
                Session session = orm.openSession()) {
            orm.schema().createAll();
            Account ann = new Account(1, "ann@x");
            Account bob = new Account(2, "bob@x");
            session.addAll(ann, bob);
            session.commit();
            ann.balance = 7;
            bob.balance = 7;

            assertThatThrownBy(session::flush)
                    .isInstanceOf(FlushException.class)
                    .hasMessage(
                            "The driver does not tell how many rows each update of a batch on table accounts hit, so a"
                                    + " row that another transaction has changed would be overwritten unseen. Take the driver's"
                                    + " setting away that rewrites batches.");

            session.rollback();
            ann.balance = 8;
            session.commit();
            orm.schema().dropAll();
        }
    }
}
