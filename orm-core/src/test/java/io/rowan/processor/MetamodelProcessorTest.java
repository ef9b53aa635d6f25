package io.rowan.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetamodelProcessorTest {
    @TempDir
    Path directory;

    /** Compiles classes of package {@code shop}, each given by its text, without problems. */
    private Compilation compile(String... texts) {
        Compilation compilation = Compilation.of(directory, sources(texts));
        assertThat(compilation.problems()).isEmpty();
        return compilation;
    }

    private static Map<String, String> sources(String... texts) {
        Map<String, String> sources = new LinkedHashMap<>();
        for (String text : texts) {
            String name = text.replaceAll("(?s).*?\\b(?:class|record|interface|enum) (\\w+).*", "$1");
            sources.put("shop." + name, "package shop; import jakarta.persistence.*; import java.util.*; " + text);
        }
        return sources;
    }

    @Test
    void eachAttributeGetsAConstantOfItsKind() {
        Compilation compilation = compile(
                """
                @Entity public class User {
                    @Id private Long id;
                    private String name;
                    private int age;
                    private short rank;
                    private java.math.BigDecimal balance;
                    private char initial;
                    private boolean active;
                    private Boolean checked;
                    private byte[] picture;
                    private java.time.Instant createdAt;
                    private java.time.LocalDate birthday;
                    private UUID token;
                    @Enumerated(EnumType.STRING) private Status status;
                    @ElementCollection private Set<String> tags;
                    private Address address;
                    @Embedded private Home home;
                    @ManyToOne private User manager;
                    @OneToMany(mappedBy = "manager") private List<User> reports;
                    @ManyToMany private Map<String, User> friends;
                    @OneToMany private Collection<? extends User> others;
                    private Object blob;
                    static int count;
                    private transient int cached;
                    @Transient private int computed;
                    enum Status { NEW }
                }
                """,
                "@Embeddable public record Address(String city, Integer zip) {}",
                "public record Home(String street) {}");

        assertThat(compilation.constants("shop.User_"))
                .containsExactly(
                        "NumberAttribute<User, Long> id",
                        "TextAttribute<User> name",
                        "NumberAttribute<User, Integer> age",
                        "NumberAttribute<User, Short> rank",
                        "NumberAttribute<User, java.math.BigDecimal> balance",
                        "ComparableAttribute<User, Character> initial",
                        "BooleanAttribute<User> active",
                        "BooleanAttribute<User> checked",
                        "ValueAttribute<User, byte[]> picture",
                        "ComparableAttribute<User, java.time.Instant> createdAt",
                        "ComparableAttribute<User, java.time.LocalDate> birthday",
                        "ComparableAttribute<User, java.util.UUID> token",
                        "ComparableAttribute<User, User.Status> status",
                        "ToManyAttribute<User, String> tags",
                        "EmbeddedAttribute<User, Address> address",
                        "EmbeddedAttribute<User, Home> home",
                        "ToOneAttribute<User, User> manager",
                        "ToManyAttribute<User, User> reports",
                        "ToManyAttribute<User, User> friends",
                        "ToManyAttribute<User, User> others",
                        "ValueAttribute<User, Object> blob");
        assertThat(compilation.constants("shop.Address_"))
                .containsExactly("TextAttribute<Address> city", "NumberAttribute<Address, Integer> zip");
        assertThat(compilation.generated()).containsOnlyKeys("shop.User_", "shop.Address_");
    }

    @Test
    void theTextIsTheSameEachTimeAndHasNoDate() {
        Compilation compilation = compile("@Entity public class User { @Id Long id; String name; }");

        assertThat(compilation.generated().get("shop.User_")).isEqualTo("""
                        package shop;

                        import io.rowan.query.NumberAttribute;
                        import io.rowan.query.TextAttribute;

                        /** The attributes of {@link User} for queries. Generated by Rowan. */
                        @javax.annotation.processing.Generated("io.rowan.processor.MetamodelProcessor")
                        @SuppressWarnings({"deprecation", "rawtypes", "removal"})
                        public final class User_ {
                            public static final NumberAttribute<User, Long> id =
                                    new NumberAttribute<>(User.class, "id");

                            public static final TextAttribute<User> name =
                                    new TextAttribute<>(User.class, "name");

                            private User_() {}
                        }
                        """);
    }

    @Test
    void queriesCompileAgainstTheConstants() {
        compile(
                "@Entity public class User { @Id Long id; String name; boolean active; Address address;"
                        + " @OneToMany List<Order> orders; }",
                "@Entity public class Order { @Id Long id; java.math.BigDecimal total; @ManyToOne User user; }",
                "@Embeddable public class Address { String city; }",
                """
                class Queries {
                    Object query = io.rowan.query.Dsl.select(User.class)
                        .join(User_.orders)
                        .where(User_.active, User_.address.get(Address_.city).eq("Ulm"))
                        .where(User_.orders.any(Order_.total.gt(java.math.BigDecimal.TEN)))
                        .where(User_.id.in(io.rowan.query.Dsl.select(Order_.user.get(User_.id))))
                        .orderBy(User_.name.asc());
                }
                """);
    }

    @Test
    void inheritedAttributesAreThereWithTheirTypes() {
        Compilation compilation = compile(
                "@MappedSuperclass public abstract class Base<K extends Comparable<K>> { @Id protected K id;"
                        + " @Version int version; }",
                "public abstract class Middle<K extends Comparable<K>> extends Base<K> { String notPersistent; }",
                "@Entity public class Animal extends Middle<Long> { String name; }",
                "@Entity public class Cat extends Animal { int lives; }");

        assertThat(compilation.constants("shop.Cat_"))
                .containsExactly(
                        "NumberAttribute<Cat, Long> id",
                        "NumberAttribute<Cat, Integer> version",
                        "TextAttribute<Cat> name",
                        "NumberAttribute<Cat, Integer> lives");
        assertThat(compilation.generated()).containsOnlyKeys("shop.Animal_", "shop.Cat_");
    }

    @Test
    void anIdOnAGetterMeansPropertyAccess() {
        Compilation compilation = compile("""
                @Entity public class User {
                    private Long key;
                    private String hidden;
                    @Id public Long getId() { return key; }
                    public void setId(Long id) { key = id; }
                    public String getURL() { return hidden; }
                    public boolean isActive() { return true; }
                    @Transient public String getComputed() { return ""; }
                    public String getFor(String other) { return other; }
                    public static int getCount() { return 0; }
                    public String find() { return ""; }
                    @Access(AccessType.FIELD) private int direct;
                    @OneToMany public List<User> getFriends() { return List.of(); }
                }
                """);

        assertThat(compilation.constants("shop.User_"))
                .containsExactly(
                        "NumberAttribute<User, Long> id",
                        "TextAttribute<User> URL",
                        "BooleanAttribute<User> active",
                        "NumberAttribute<User, Integer> direct",
                        "ToManyAttribute<User, User> friends");
    }

    @Test
    void accessCanBeDeclared() {
        Compilation compilation = compile(
                """
                @Entity @Access(AccessType.FIELD) public class User {
                    @Id private Long id;
                    @Transient private String stored;
                    public Long getOther() { return id; }
                    @Access(AccessType.PROPERTY) public String getShown() { return stored; }
                }
                """,
                "@Embeddable @Access(AccessType.PROPERTY) public class Money { private int cents;"
                        + " public int getAmount() { return cents; } }");

        assertThat(compilation.constants("shop.User_"))
                .containsExactly("NumberAttribute<User, Long> id", "TextAttribute<User> shown");
        assertThat(compilation.constants("shop.Money_")).containsExactly("NumberAttribute<Money, Integer> amount");
    }

    @Test
    void theTargetThatAnAnnotationNamesCounts() {
        Compilation compilation = compile("public interface Person {}", """
                @Entity public class User implements Person {
                    @Id Long id;
                    @ManyToOne(targetEntity = User.class) Person manager;
                    @OneToOne(targetEntity = User.class) Person spouse;
                    @OneToMany(targetEntity = User.class) List<Person> reports;
                    @ManyToMany(targetEntity = User.class) @SuppressWarnings("rawtypes") Collection friends;
                    @ElementCollection(targetClass = Integer.class) Set<? extends Number> numbers;
                }
                """);

        assertThat(compilation.constants("shop.User_"))
                .containsExactly(
                        "NumberAttribute<User, Long> id",
                        "ToOneAttribute<User, User> manager",
                        "ToOneAttribute<User, User> spouse",
                        "ToManyAttribute<User, User> reports",
                        "ToManyAttribute<User, User> friends",
                        "ToManyAttribute<User, Integer> numbers");
    }

    @Test
    void documentsAndArraysHaveConstantsOfTheirOwn() {
        Map<String, String> sources = sources("@Entity public class Product { @Id Long id;"
                + " @io.rowan.annotation.Json Map<String, Object> metadata;"
                + " @io.rowan.annotation.SqlArray List<String> tags; @io.rowan.annotation.SqlArray int[] sizes;"
                + " @io.rowan.annotation.Json String text; @io.rowan.annotation.Json int rank; }");
        sources.put("io.rowan.annotation.Json", "package io.rowan.annotation; public @interface Json {}");
        sources.put("io.rowan.annotation.SqlArray", "package io.rowan.annotation; public @interface SqlArray {}");
        Compilation compilation = Compilation.of(directory, sources);

        assertThat(compilation.problems()).isEmpty();
        assertThat(compilation.constants("shop.Product_"))
                .containsExactly(
                        "NumberAttribute<Product, Long> id",
                        "JsonAttribute<Product, java.util.Map<String, Object>> metadata",
                        "ArrayAttribute<Product, java.util.List<String>, String> tags",
                        "ArrayAttribute<Product, int[], Integer> sizes",
                        "JsonAttribute<Product, String> text",
                        "JsonAttribute<Product, Integer> rank");
    }

    @Test
    void memberClassesAreNamedAfterThemselvesUnlessThatClashes() {
        Compilation compilation = compile(
                "public class Outer { @Entity public static class Inner { @Id Long id; }"
                        + " @Entity public static class User { @Id Long id; }"
                        + " @Entity static class Twin { @Id Long id; }"
                        + " @Entity private static class Hidden { @Id Long id; } }",
                "public class Other { @Entity static class Twin { @Id Long id; } }",
                "@Entity public class User { @Id Long id; }");

        assertThat(compilation.generated())
                .containsOnlyKeys(
                        "shop.Inner_", "shop.Outer_User_", "shop.User_", "shop.Outer_Twin_", "shop.Other_Twin_");
        assertThat(compilation.constants("shop.Inner_")).containsExactly("NumberAttribute<Outer.Inner, Long> id");
    }

    @Test
    void theGeneratedClassIsAsVisibleAsItsEntity() throws Exception {
        compile("@Entity class Small { @Id Long id; }", "@Entity public class Big { @Id Long id; }");

        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {directory.toUri().toURL()}, getClass().getClassLoader())) {
            assertThat(Modifier.isPublic(loader.loadClass("shop.Small_").getModifiers()))
                    .isFalse();
            assertThat(Modifier.isPublic(loader.loadClass("shop.Big_").getModifiers()))
                    .isTrue();
            assertThat(loader.loadClass("shop.Big_").getField("id").get(null)).hasToString("Big.id");
        }
    }

    @Test
    void typesThatOtherClassesMayNotNameAreObjects() {
        Compilation compilation = compile("""
                @Entity public class User {
                    @Id Long id;
                    private Status status;
                    private Odd odd;
                    @ElementCollection private List<Status> all;
                    private enum Status { NEW }
                    private static class Odd extends Number {
                        private static final long serialVersionUID = 1;
                        public int intValue() { return 1; }
                        public long longValue() { return 1; }
                        public float floatValue() { return 1; }
                        public double doubleValue() { return 1; }
                    }
                }
                """);

        assertThat(compilation.constants("shop.User_"))
                .containsExactly(
                        "NumberAttribute<User, Long> id",
                        "ComparableAttribute<User, Object> status",
                        "ValueAttribute<User, Object> odd",
                        "ToManyAttribute<User, Object> all");
    }

    @Test
    void namesThatCouldBeShadowedAreWrittenInFull() {
        Compilation compilation = compile(
                "public class Long implements Comparable<Long> { public int compareTo(Long other) { return 0; } }",
                "@Entity public class TextAttribute { @Id java.lang.Long id; String io; String java; Long mine; }");

        assertThat(compilation.constants("shop.TextAttribute_"))
                .containsExactly(
                        "NumberAttribute<shop.TextAttribute, java.lang.Long> id",
                        "TextAttribute<shop.TextAttribute> io",
                        "TextAttribute<shop.TextAttribute> java",
                        "ComparableAttribute<shop.TextAttribute, Long> mine");
    }

    @Test
    void genericDeprecatedAndAnnotatedTypesMakeNoWarnings() {
        Compilation compilation = compile(
                "@java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE) public @interface Mark {}",
                "@Deprecated @Entity public class Box<T extends Number> { @Id Long id; T content;"
                        + " @Mark String marked; java.util.@Mark List<@Mark String> marks; }",
                "@Deprecated(forRemoval = true) @Entity public class Old { @Id Long id; @ManyToOne Old other; }");

        assertThat(compilation.constants("shop.Box_"))
                .containsExactly(
                        "NumberAttribute<Box, Long> id",
                        "NumberAttribute<Box, Number> content",
                        "TextAttribute<Box> marked",
                        "ValueAttribute<Box, java.util.List<String>> marks");
    }

    @Test
    void anUnknownTypeLeavesItsAttributeOut() {
        Compilation compilation = Compilation.of(
                directory,
                sources("@Entity public class User { @Id Long id; Missing missing; List<Missing> all;"
                        + " @OneToMany List<Missing> many; String name; }"));

        assertThat(compilation.constants("shop.User_"))
                .containsExactly("NumberAttribute<User, Long> id", "TextAttribute<User> name");
        assertThat(compilation.problems()).allMatch(problem -> problem.contains("Missing"));
    }

    @Test
    void aClassWrittenByHandStays() {
        Compilation compilation = compile(
                "@Entity public class User { @Id Long id; }", "public class User_ { static final int MINE = 1; }");

        assertThat(compilation.generated()).isEmpty();
        assertThat(compilation.notes()).contains("User_ is there already, and stays as it is.");
    }

    @Test
    void anEntityOutsideOfPackagesGetsItsClassToo() {
        Compilation compilation = Compilation.of(
                directory,
                Map.of(
                        "Plain",
                        "@jakarta.persistence.Entity class Plain { @jakarta.persistence.Id Long id; Plain next; }"));

        assertThat(compilation.problems()).isEmpty();
        assertThat(compilation.constants("Plain_"))
                .containsExactly("NumberAttribute<Plain, Long> id", "ValueAttribute<Plain, Plain> next");
    }

    @Test
    void theCompilerFindsTheProcessor() {
        assertThat(ServiceLoader.load(Processor.class)).hasAtLeastOneElementOfType(MetamodelProcessor.class);
    }
}
