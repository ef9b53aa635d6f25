package io.rowan.benchmarks.work;

import io.rowan.benchmarks.model.Item;
import io.rowan.benchmarks.model.ItemLine;
import io.rowan.benchmarks.model.Purchase;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Objects;

/** Purchases and their items by hand-written JDBC. */
final class PurchaseRows {
    static final String SELECT = "select id, code, region, buyer, status, placed_at from purchase";
    static final String SELECT_ITEM = "select id, purchase_id, product, quantity, price from item";
    static final String SELECT_BOTH = "select p.id, p.code, p.region, p.buyer, p.status, p.placed_at, i.id, i.product,"
            + " i.quantity, i.price from purchase p left join item i on i.purchase_id = p.id";
    static final String INSERT =
            "insert into purchase (id, code, region, buyer, status, placed_at) values (?, ?, ?, ?, ?, ?)";
    static final String INSERT_ITEM =
            "insert into item (id, purchase_id, product, quantity, price) values (?, ?, ?, ?, ?)";

    private PurchaseRows() {}

    static Purchase purchase(ResultSet row) throws SQLException {
        Purchase purchase = new Purchase();
        purchase.setId(row.getLong(1));
        purchase.setCode(row.getString(2));
        purchase.setRegion(row.getInt(3));
        purchase.setBuyer(row.getString(4));
        purchase.setStatus(row.getString(5));
        purchase.setPlacedAt(row.getObject(6, LocalDateTime.class));
        return purchase;
    }

    static Item item(ResultSet row, int id, int product) throws SQLException {
        Item item = new Item();
        item.setId(row.getLong(id));
        item.setProduct(row.getString(product));
        item.setQuantity(row.getInt(product + 1));
        item.setPrice(row.getBigDecimal(product + 2));
        return item;
    }

    static ItemLine line(ResultSet row) throws SQLException {
        return new ItemLine(row.getLong(1), row.getString(2), row.getInt(3), row.getBigDecimal(4));
    }

    static void bind(PreparedStatement insert, Purchase purchase) throws SQLException {
        insert.setLong(1, Objects.requireNonNull(purchase.getId()));
        insert.setString(2, purchase.getCode());
        insert.setInt(3, purchase.getRegion());
        insert.setString(4, purchase.getBuyer());
        insert.setString(5, purchase.getStatus());
        insert.setObject(6, purchase.getPlacedAt());
    }

    static void bind(PreparedStatement insert, Item item, long purchase) throws SQLException {
        insert.setLong(1, Objects.requireNonNull(item.getId()));
        insert.setLong(2, purchase);
        insert.setString(3, item.getProduct());
        insert.setInt(4, item.getQuantity());
        insert.setBigDecimal(5, item.getPrice());
    }
}
