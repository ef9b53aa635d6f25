package io.rowan.benchmarks.work;

import io.rowan.benchmarks.model.Customer;
import io.rowan.benchmarks.model.Person;
import io.rowan.benchmarks.model.PersonLine;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;

/** Persons by hand-written JDBC: columns by position, nulls where they may be. */
final class PersonRows {
    static final String SELECT = "select id, name, email, active, age, balance, created_at, city from customer";
    static final String COLUMNS = "name, email, active, age, balance, created_at, city";
    static final String INSERT_CUSTOMER = "insert into customer (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?)";
    static final String INSERT_MEMBER = "insert into club_member (id, " + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)";

    private PersonRows() {}

    static Customer customer(ResultSet row) throws SQLException {
        Customer customer = new Customer();
        customer.setId(row.getLong(1));
        customer.setName(row.getString(2));
        customer.setEmail(row.getString(3));
        customer.setActive(row.getBoolean(4));
        customer.setAge(row.getInt(5));
        customer.setBalance(row.getBigDecimal(6));
        customer.setCreatedAt(row.getObject(7, LocalDateTime.class));
        customer.setCity(row.getString(8));
        return customer;
    }

    static PersonLine line(ResultSet row) throws SQLException {
        return new PersonLine(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getBoolean(4),
                row.getInt(5),
                row.getBigDecimal(6),
                row.getObject(7, LocalDateTime.class),
                row.getString(8));
    }

    static void bind(PreparedStatement insert, Person person, int from) throws SQLException {
        insert.setString(from, person.getName());
        insert.setString(from + 1, person.getEmail());
        insert.setBoolean(from + 2, person.isActive());
        insert.setInt(from + 3, person.getAge());
        insert.setBigDecimal(from + 4, person.getBalance());
        insert.setObject(from + 5, person.getCreatedAt());
        String city = person.getCity();
        if (city == null) {
            insert.setNull(from + 6, Types.VARCHAR);
        } else {
            insert.setString(from + 6, city);
        }
    }
}
