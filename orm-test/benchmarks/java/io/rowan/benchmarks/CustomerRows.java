package io.rowan.benchmarks;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Customers by hand-written JDBC: columns by position, nulls where they may be. */
final class CustomerRows {
    static final String COLUMNS = "id, name, email, active, age, balance, created_at, city";
    static final String INSERT = "insert into customer (name, email, active, age, balance, created_at, city)"
            + " values (?, ?, ?, ?, ?, ?, ?)";

    private CustomerRows() {}

    static Customer read(ResultSet row) throws SQLException {
        Customer customer = new Customer();
        customer.id(row.getLong(1));
        customer.name(row.getString(2));
        customer.email(row.getString(3));
        customer.active(row.getBoolean(4));
        customer.age(row.getInt(5));
        customer.balance(row.getBigDecimal(6));
        customer.createdAt(row.getObject(7, LocalDateTime.class));
        customer.city(row.getString(8));
        return customer;
    }

    static void bind(PreparedStatement insert, Customer customer) throws SQLException {
        insert.setString(1, customer.name());
        insert.setString(2, customer.email());
        insert.setBoolean(3, customer.active());
        insert.setInt(4, customer.age());
        insert.setBigDecimal(5, customer.balance());
        insert.setObject(6, customer.createdAt());
        bindText(insert, 7, customer.city());
    }

    private static void bindText(PreparedStatement insert, int index, @Nullable String text) throws SQLException {
        if (text == null) {
            insert.setNull(index, Types.VARCHAR);
        } else {
            insert.setString(index, text);
        }
    }
}
