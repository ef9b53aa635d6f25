package io.rowan.benchmarks.peers;

import io.rowan.benchmarks.model.Customer;
import io.rowan.benchmarks.model.Item;
import io.rowan.benchmarks.model.ItemLine;
import io.rowan.benchmarks.model.Member;
import io.rowan.benchmarks.model.PersonLine;
import io.rowan.benchmarks.model.Purchase;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Many;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Result;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The statements of all workloads as MyBatis has them. */
interface BenchmarkMapper {
    String PERSON = "select id, name, email, active, age, balance, created_at, city from customer";
    String VALUES = "#{name}, #{email}, #{active}, #{age}, #{balance}, #{createdAt}, #{city})";
    String BOTH = "select p.id, p.code, p.region, p.buyer, p.status, p.placed_at, i.id as item_id,"
            + " i.product as item_product, i.quantity as item_quantity, i.price as item_price"
            + " from purchase p left join item i on i.purchase_id = p.id";

    @Select(PERSON + " where id = #{id}")
    @Nullable
    Customer customer(long id);

    @Select(PERSON + " where age >= #{age}")
    List<Customer> customers(int age);

    @Select(PERSON + " where age >= #{age}")
    List<PersonLine> personLines(int age);

    @Select(PERSON + " where id > #{after} order by id fetch first #{size} rows only")
    List<Customer> page(@Param("after") long after, @Param("size") int size);

    @Results(
            id = "item",
            value = {
                @Result(property = "id", column = "id", id = true),
                @Result(property = "product", column = "product"),
                @Result(property = "quantity", column = "quantity"),
                @Result(property = "price", column = "price"),
                @Result(property = "purchase.id", column = "purchase_id")
            })
    @Select("<script>select id, purchase_id, product, quantity, price from item where purchase_id in"
            + " <foreach item='id' collection='ids' open='(' separator=', ' close=')'>#{id}</foreach></script>")
    List<Item> items(@Param("ids") Collection<Long> ids);

    @Results(
            id = "itemOnly",
            value = {
                @Result(property = "id", column = "id", id = true),
                @Result(property = "product", column = "product"),
                @Result(property = "quantity", column = "quantity"),
                @Result(property = "price", column = "price")
            })
    @Select("select id, product, quantity, price from item where id = #{id}")
    Item item(long id);

    @Results(
            id = "both",
            value = {
                @Result(property = "id", column = "id", id = true),
                @Result(property = "code", column = "code"),
                @Result(property = "region", column = "region"),
                @Result(property = "buyer", column = "buyer"),
                @Result(property = "status", column = "status"),
                @Result(property = "placedAt", column = "placed_at"),
                @Result(property = "items", many = @Many(resultMap = "itemOnly", columnPrefix = "item_"))
            })
    @Select(BOTH + " where p.region = #{region} order by p.id")
    List<Purchase> purchasesWithItems(int region);

    @ResultMap("both")
    @Select(BOTH + " where p.id = #{id}")
    Purchase purchaseWithItems(long id);

    @Select("select id, code, region, buyer, status, placed_at from purchase where region = #{region}")
    List<Purchase> purchases(int region);

    @Select("select id, code, region, buyer, status, placed_at from purchase where code = #{code}")
    List<Purchase> purchasesOf(String code);

    @Select("select id, product, quantity, price from item")
    List<ItemLine> itemLines();

    @Select("${sql}")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    long nextValue(@Param("sql") String sql);

    @Insert("insert into club_member (id, name, email, active, age, balance, created_at, city) values (#{id}, "
            + VALUES)
    void insertMember(Member member);

    @Insert("insert into customer (name, email, active, age, balance, created_at, city) values (" + VALUES)
    @Options(useGeneratedKeys = true, keyProperty = "id", keyColumn = "id")
    void insertCustomer(Customer customer);

    @Insert("insert into purchase (id, code, region, buyer, status, placed_at)"
            + " values (#{id}, #{code}, #{region}, #{buyer}, #{status}, #{placedAt})")
    void insertPurchase(Purchase purchase);

    @Insert("insert into item (id, purchase_id, product, quantity, price)"
            + " values (#{id}, #{purchase.id}, #{product}, #{quantity}, #{price})")
    void insertItem(Item item);

    @Update("update customer set name = #{name} where id = #{id}")
    void updateName(Customer customer);

    @Update("update purchase set status = #{status} where id = #{id}")
    void updateStatus(Purchase purchase);

    @Delete("delete from item where id = #{id}")
    void deleteItem(long id);
}
