package io.rowan.examples.firebird;

import io.rowan.test.TestDatabase;
import io.rowan.test.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import org.firebirdsql.gds.impl.GDSType;
import org.firebirdsql.management.FBManager;
import org.jspecify.annotations.Nullable;

/**
 * Runs Firebird inside the JVM, where its library is installed ({@code apt-get install firebird3.0-server-core libfbclient2}),
 * and makes a database when somebody connects to one that is not there: {@code jdbc:embedded-firebird://directory/name}.
 */
public final class EmbeddedFirebird implements TestServer, Driver {
    private static final String PREFIX = "jdbc:embedded-firebird://";
    private static final String USER = "sysdba";

    /** Made by the name of the class. */
    public EmbeddedFirebird() {}

    @Override
    public @Nullable String start(TestDatabase database) {
        try {
            Path directory = Files.createTempDirectory("firebird");
            String url = PREFIX + directory.getFileName() + "/first";
            DriverManager.registerDriver(this);
            DriverManager.getConnection(url).close();
            return url;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            return null;
        }
    }

    @Override
    public @Nullable Connection connect(String url, Properties info) throws SQLException {
        if (!acceptsURL(url)) {
            return null;
        }
        Path file = Path.of(System.getProperty("java.io.tmpdir"), url.substring(PREFIX.length()) + ".fdb");
        if (!Files.exists(file)) {
            create(file);
        }
        return DriverManager.getConnection("jdbc:firebird:embedded:" + file + "?charSet=UTF-8", USER, "");
    }

    private static void create(Path file) throws SQLException {
        FBManager manager = new FBManager(GDSType.getType("EMBEDDED"));
        manager.setDialect(3);
        manager.setDefaultCharacterSet("UTF8");
        try {
            manager.start();
            manager.createDatabase(file.toString(), USER, "");
            manager.stop();
        } catch (SQLException e) {
            throw e;
        } catch (Exception e) {
            throw new SQLException("No database can be made: " + e.getMessage(), e);
        }
    }

    @Override
    public boolean acceptsURL(String url) {
        return url.startsWith(PREFIX);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("There is no logger");
    }
}
