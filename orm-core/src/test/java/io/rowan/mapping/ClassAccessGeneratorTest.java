package io.rowan.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.error.EntityInstantiationException;
import io.rowan.error.MappingException;
import io.rowan.mapping.far.FarBase;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassAccessGeneratorTest {
    final ClassAccessGenerator generator = new ClassAccessGenerator();

    ClassAccess access(Class<?> type, List<ClassProperty> properties) {
        return generator.generate(type, properties);
    }

    static class Plain {
        private String text = "made";
        protected Integer number;
        public int count;
        boolean flag;
        private byte small;
        private short shorter;
        private char letter;
        private float single;
        private double twice;
        private long large;
        private final String fixed = "final".trim();

        private Plain() {}
    }

    @Test
    void readsAndWritesFieldsOfEveryVisibilityAndPrimitiveType() throws Exception {
        ClassAccess access = fields(
                Plain.class,
                "text",
                "number",
                "count",
                "flag",
                "small",
                "shorter",
                "letter",
                "single",
                "twice",
                "large");
        Object[] values = {"x", 7, 8, true, (byte) 1, (short) 2, 'c', 1.5f, 2.5d, 9L};
        Object plain = access.create();
        for (int i = 0; i < values.length; i++) {
            access.set(plain, i, values[i]);
        }
        for (int i = 0; i < values.length; i++) {
            assertThat(access.get(plain, i)).isEqualTo(values[i]);
        }
    }

    @Test
    void holdsAStateWhosePrimitivesAreEqualAndWhoseObjectsAreTheSame() throws Exception {
        ClassAccess access = fields(Plain.class, "text", "count", "flag", "single", "twice", "large", "letter");
        Object plain = access.create();
        Object[] state = {"made", 0, false, 0f, 0d, 0L, (char) 0};
        int[] slots = {0, 1, 2, 3, 4, 5, 6};
        assertThat(access.holds(plain, slots, state)).isTrue();
        Object[] others = {new String("made"), 1, true, -0f, Double.NaN, 1L << 40, 'x'};
        for (int i = 0; i < others.length; i++) {
            Object[] changed = state.clone();
            changed[i] = others[i];
            assertThat(access.holds(plain, slots, changed)).as("slot %s", i).isFalse();
            changed[i] = null;
            assertThat(access.holds(plain, slots, changed)).as("slot %s", i).isFalse();
        }
    }

    @Test
    void holdsNotANumberWhereTheStateHoldsIt() throws Exception {
        ClassAccess access = fields(Plain.class, "twice", "single");
        Object plain = access.create();
        access.set(plain, 0, Double.NaN);
        access.set(plain, 1, Float.NaN);
        assertThat(access.holds(plain, new int[] {0, 1}, new Object[] {Double.NaN, Float.NaN}))
                .isTrue();
    }

    @Test
    void looksOnlyAtPropertiesThatHaveASlot() throws Exception {
        ClassAccess access = fields(Plain.class, "text", "count");
        Object plain = access.create();
        assertThat(access.holds(plain, new int[] {-1, 0}, new Object[] {0})).isTrue();
        assertThat(access.holds(plain, new int[] {-1, 0}, new Object[] {1})).isFalse();
    }

    @Test
    void makesAnInstanceThroughAPrivateConstructorAndLeavesNullsAlone() throws Exception {
        ClassAccess access = fields(Plain.class, "text", "number", "count");
        Object plain = access.create(new Object[] {null, 5, null});
        assertThat(access.get(plain, 0)).isEqualTo("made");
        assertThat(access.get(plain, 1)).isEqualTo(5);
        assertThat(access.get(plain, 2)).isEqualTo(0);
    }

    @Test
    void throwsForNullInAPrimitive() throws Exception {
        ClassAccess access = fields(Plain.class, "count");
        Object plain = access.create();
        assertThatThrownBy(() -> access.set(plain, 0, null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void throwsForAValueOfAnotherType() throws Exception {
        ClassAccess access = fields(Plain.class, "text");
        Object plain = access.create();
        assertThatThrownBy(() -> access.set(plain, 0, 1)).isInstanceOf(ClassCastException.class);
    }

    @Test
    void readsFinalFieldsAndRefusesToWriteThem() throws Exception {
        ClassAccess access = fields(Plain.class, "fixed");
        Object plain = access.create();
        assertThat(access.get(plain, 0)).isEqualTo("final");
        assertThatThrownBy(() -> access.set(plain, 0, "other"))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("No property can be read or written at position 0");
    }

    @Test
    void readsAStateAndLeavesOutWhatHasNoSlot() throws Exception {
        ClassAccess access = fields(Plain.class, "text", "number", "count");
        Object plain = access.create();
        Object[] state = {"kept", "kept"};
        access.readState(plain, new int[] {-1, -1, 1}, state);
        assertThat(state).containsExactly("kept", 0);
    }

    @Test
    void throwsForAnInstanceOfAnotherClass() throws Exception {
        ClassAccess access = fields(Plain.class, "text");
        assertThatThrownBy(() -> access.get("a text", 0)).isInstanceOf(ClassCastException.class);
        assertThatThrownBy(() -> access.set("a text", 0, "x")).isInstanceOf(ClassCastException.class);
        assertThatThrownBy(() -> access.get(null, 0)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void doesNotWidenNumbers() throws Exception {
        ClassAccess access = fields(Plain.class, "large");
        Object plain = access.create();
        assertThatThrownBy(() -> access.set(plain, 0, 1)).isInstanceOf(ClassCastException.class);
    }

    @Test
    void refusesAPositionThatIsNotThere() throws Exception {
        ClassAccess access = fields(Plain.class, "text");
        Object plain = access.create();
        assertThatThrownBy(() -> access.get(plain, 3)).isInstanceOf(UnsupportedOperationException.class);
    }

    static class Near extends FarBase {
        private String name;
    }

    @Test
    void reachesPrivateFieldsOfASuperclassInAnotherPackage() throws Exception {
        ClassAccess access = access(
                Near.class,
                List.of(ClassProperty.of(field(FarBase.class, "id")), ClassProperty.of(field(Near.class, "name"))));
        Object near = access.create();
        access.set(near, 0, 12L);
        access.set(near, 1, "n");
        assertThat(access.get(near, 0)).isEqualTo(12L);
        assertThat(access.get(near, 1)).isEqualTo("n");
    }

    static class Renamed extends FarBase {
        private String seen;

        @Override
        protected String getLabel() {
            return super.getLabel() + "!";
        }
    }

    @Test
    void callsAnOverriddenGetterAndAnInheritedProtectedSetter() throws Exception {
        ClassAccess access = access(
                Renamed.class,
                List.of(ClassProperty.of(
                        "label",
                        Renamed.class.getDeclaredMethod("getLabel"),
                        FarBase.class.getDeclaredMethod("setLabel", String.class))));
        Object renamed = access.create();
        access.set(renamed, 0, "l");
        assertThat(access.get(renamed, 0)).isEqualTo("l!");
    }

    static class Accessors {
        private long total;

        private long getTotal() {
            return total;
        }

        private long setTotal(long total) {
            long before = this.total;
            this.total = total;
            return before;
        }
    }

    @Test
    void callsPrivateMethodsAndDropsASettersResult() throws Exception {
        ClassAccess access = access(
                Accessors.class,
                List.of(ClassProperty.of(
                        "total",
                        Accessors.class.getDeclaredMethod("getTotal"),
                        Accessors.class.getDeclaredMethod("setTotal", long.class))));
        Object accessors = access.create();
        access.set(accessors, 0, 3L);
        assertThat(access.get(accessors, 0)).isEqualTo(3L);
        assertThatThrownBy(() -> access.set(accessors, 0, null)).isInstanceOf(NullPointerException.class);
    }

    static class Unmade {
        private Unmade() throws IOException {
            throw new IOException("not made");
        }
    }

    static class Loud {
        private String getText() throws IOException {
            throw new IOException("not read");
        }

        private void setText(String text) {
            throw new IllegalStateException("not written: " + text);
        }
    }

    @Test
    void throwsWhatTheMembersThrow() throws Exception {
        ClassAccess unmade = access(Unmade.class, List.of());
        assertThatThrownBy(unmade::create).isInstanceOf(IOException.class).hasMessage("not made");
        ClassAccess properties = access(
                Loud.class,
                List.of(ClassProperty.of(
                        "text",
                        Loud.class.getDeclaredMethod("getText"),
                        Loud.class.getDeclaredMethod("setText", String.class))));
        Object loud = properties.create();
        assertThatThrownBy(() -> properties.get(loud, 0))
                .isInstanceOf(IOException.class)
                .hasMessage("not read");
        assertThatThrownBy(() -> properties.set(loud, 0, "x"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("not written: x");
    }

    private record Money(long cents, String currency) {}

    @Test
    void makesRecordsThroughTheirCanonicalConstructor() throws Exception {
        ClassAccess access = fields(Money.class, "cents", "currency");
        assertThat(access.create(new Object[] {5L, null})).isEqualTo(new Money(5, null));
        assertThat(access.get(new Money(6, "EUR"), 1)).isEqualTo("EUR");
    }

    @Test
    void namesThePrimitiveComponentThatIsMissing() throws Exception {
        ClassAccess access = fields(Money.class, "cents", "currency");
        assertThatThrownBy(() -> access.create(new Object[] {null, "EUR"}))
                .isInstanceOf(EntityInstantiationException.class)
                .hasMessage("The component cents of the record " + Money.class.getName() + " is primitive and cannot "
                        + "hold null. Declare it with a wrapper type, or make its column NOT NULL.");
        assertThatThrownBy(access::create)
                .isInstanceOf(EntityInstantiationException.class)
                .hasMessageContaining("cannot be made without values");
    }

    static class Wide {
        int f0, f1, f2;
    }

    @Test
    void servesMorePositionsThanAByteCounts() throws Exception {
        List<ClassProperty> many = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            many.add(ClassProperty.of(field(Wide.class, "f" + i % 3)));
        }
        ClassAccess access = access(Wide.class, many);
        Object wide = access.create();
        access.set(wide, 299, 4);
        assertThat(access.get(wide, 2)).isEqualTo(4);
    }

    @Test
    void reachesAClassInAnOpenModuleOfItsOwn(@TempDir Path folder) throws Exception {
        Class<?> type = inModule(folder, "opens far.open;", "far.open");
        ClassAccess access = fields(type, "text");
        Object instance = access.create();
        access.set(instance, 0, "in a module");
        assertThat(access.get(instance, 0)).isEqualTo("in a module");
        assertThat(fields(type, "text").get(instance, 0)).isEqualTo("in a module");
    }

    @Test
    void saysWhatToOpenWhenAModuleIsClosed(@TempDir Path folder) throws Exception {
        Class<?> type = inModule(folder, "", "far.closed");
        assertThatThrownBy(() -> fields(type, "text"))
                .isInstanceOfSatisfying(
                        MappingException.class,
                        e -> assertThat(e.mistakes())
                                .containsExactly(
                                        "Thing: Rowan cannot reach the members of far.closed.Thing, because the "
                                                + "module far does not open the package. Write `opens far.closed;` in its "
                                                + "module-info.java."));
    }

    @Test
    void saysThatAClassLoaderDoesNotSeeRowan(@TempDir Path folder) throws Exception {
        compile(folder, "", "lone");
        byte[] bytes = Files.readAllBytes(folder.resolve("out/lone/Thing.class"));
        ClassLoader lone = new ClassLoader(ClassLoader.getPlatformClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                if (!name.equals("lone.Thing")) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }

            @Override
            public String toString() {
                return "lone loader";
            }
        };
        assertThatThrownBy(() -> fields(lone.loadClass("lone.Thing"), "text"))
                .isInstanceOfSatisfying(
                        MappingException.class,
                        e -> assertThat(e.mistakes())
                                .containsExactly(
                                        "Thing: Rowan cannot define an accessor beside lone.Thing, because its class "
                                                + "loader lone loader does not see Rowan's class io.rowan.mapping.ClassAccess. Load "
                                                + "the class with a loader whose parent has orm-core, or put both into one."));
    }

    ClassAccess fields(Class<?> type, String... names) throws Exception {
        List<ClassProperty> properties = new ArrayList<>();
        for (String name : names) {
            properties.add(ClassProperty.of(field(type, name)));
        }
        return access(type, properties);
    }

    static Field field(Class<?> type, String name) throws Exception {
        return type.getDeclaredField(name);
    }

    private static Class<?> inModule(Path folder, String directives, String packageName) throws Exception {
        compile(folder, "module far {" + directives + "}", packageName);
        var finder = ModuleFinder.of(folder.resolve("out"));
        var boot = ModuleLayer.boot();
        var resolved = boot.configuration().resolve(finder, ModuleFinder.of(), List.of("far"));
        var layer = boot.defineModulesWithOneLoader(resolved, ClassAccess.class.getClassLoader());
        return layer.findLoader("far").loadClass(packageName + ".Thing");
    }

    private static void compile(Path folder, String module, String packageName) throws Exception {
        Path source = Files.createDirectories(folder.resolve(packageName.replace('.', '/')));
        Files.writeString(
                source.resolve("Thing.java"), "package " + packageName + "; class Thing { private String text; }");
        List<String> arguments = new ArrayList<>(List.of(
                "-d",
                folder.resolve("out").toString(),
                source.resolve("Thing.java").toString()));
        if (!module.isEmpty()) {
            arguments.add(Files.writeString(folder.resolve("module-info.java"), module)
                    .toString());
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
    }
}
