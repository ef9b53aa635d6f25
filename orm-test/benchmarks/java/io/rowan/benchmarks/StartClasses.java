package io.rowan.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Writes and compiles as many entity classes as a start-up is to be measured with, each related to the one before. */
final class StartClasses {
    static final String PACKAGE = "io.rowan.benchmarks.generated";

    private static final String ENTITY = """
            package %3$s;

            import jakarta.persistence.*;
            import java.math.BigDecimal;
            import java.time.LocalDateTime;

            @Entity
            @Table(name = "start%1$d")
            public class Start%1$d {
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "id")
                private Long id;

                @Column(name = "name", length = 100, nullable = false)
                private String name;

                @Column(name = "age", nullable = false)
                private int age;

                @Column(name = "active", nullable = false)
                private boolean active;

                @Column(name = "balance", precision = 12, scale = 2)
                private BigDecimal balance;

                @Column(name = "created_at")
                private LocalDateTime createdAt;

                @ManyToOne(fetch = FetchType.LAZY)
                @JoinColumn(name = "other_id")
                private Start%2$d other;

                @Override
                public String toString() {
                    return id + " " + name + " " + age;
                }
            }
            """;

    private static final String MAPPER = """
            package %2$s;

            public interface Start%1$dMapper {
                @org.apache.ibatis.annotations.Select(
                        "select id, name, age, active, balance, created_at from start%1$d where id = #{id}")
                Start%1$d get(long id);
            }
            """;

    private StartClasses() {}

    /** Makes them in a folder, with the mappers of MyBatis if it is on the class path; gives the folder of class files. */
    static Path make(Path folder, int count, String classPath) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("sources"));
        Path classes = folder.resolve("classes");
        if (Files.isDirectory(classes)) {
            return classes;
        }
        List<Path> files = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            files.add(Files.writeString(
                    sources.resolve("Start" + i + ".java"), ENTITY.formatted(i, Math.max(1, i - 1), PACKAGE)));
            if (classPath.contains("/mybatis-")) {
                files.add(
                        Files.writeString(sources.resolve("Start" + i + "Mapper.java"), MAPPER.formatted(i, PACKAGE)));
            }
        }
        compile(files, Files.createDirectories(classes), classPath);
        return classes;
    }

    private static void compile(List<Path> files, Path classes, String classPath) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            null,
                            manager,
                            null,
                            List.of("-d", classes.toString(), "-classpath", classPath, "-proc:none", "-parameters"),
                            null,
                            manager.getJavaFileObjectsFromPaths(files))
                    .call();
            if (!compiled) {
                throw new IllegalStateException("The classes of " + classes + " do not compile");
            }
        }
    }
}
