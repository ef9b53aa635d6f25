package io.rowan.dialect;

import io.rowan.error.ConfigurationException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A URL as twelve-factor applications keep it in their environment. Its errors never hold the URL or its password. */
final class TwelveFactorUrl {
    private final URI uri;

    private TwelveFactorUrl(URI uri) {
        this.uri = uri;
    }

    /** The scheme of a URL in lower case, empty when it has none. */
    static String scheme(String url) {
        int end = url.indexOf("://");
        return end < 0 ? "" : url.substring(0, end).toLowerCase(Locale.ROOT);
    }

    static TwelveFactorUrl parse(String url) {
        String scheme = scheme(url);
        String rest = url.substring(scheme.length() + "://".length());
        try {
            // java.net.URI wants something behind the slashes.
            return new TwelveFactorUrl(new URI(scheme + "://" + (rest.isEmpty() ? "/" : rest)));
        } catch (URISyntaxException e) {
            throw new ConfigurationException("The URL " + scheme + "://... cannot be read: " + e.getReason()
                    + " at character " + e.getIndex()
                    + ". Write characters with a meaning in URLs, also those of a password, as %XX.");
        }
    }

    ConnectionUrl to(DatabaseUrls urls) {
        String target = urls.target().contains("{path}") ? file(urls) : server(urls);
        String @Nullable [] user = userInfo();
        return new ConnectionUrl(
                urls.prefix() + target + parameters(urls, target),
                user == null ? null : decoded(user[0]),
                user == null || user.length == 1 ? null : decoded(user[1]));
    }

    private String server(DatabaseUrls urls) {
        String authority = uri.getRawAuthority();
        if (authority == null) {
            throw new ConfigurationException("The URL " + uri.getScheme() + "://... names no server. Write "
                    + uri.getScheme() + "://user:password@host:port/database.");
        }
        return urls.target()
                .replace("{host}", authority.substring(authority.lastIndexOf('@') + 1))
                .replace("{database}", path());
    }

    /** One slash begins the path; a second one makes it absolute. */
    private String file(DatabaseUrls urls) {
        String path = decoded(path());
        if (uri.getRawAuthority() != null) {
            throw new ConfigurationException("The URL " + uri.getScheme() + "://... names a server where a file is"
                    + " wanted. Write " + uri.getScheme() + ":///" + decoded(uri.getRawAuthority()) + path
                    + " with three slashes for a relative path, four for an absolute one.");
        }
        if (path.isEmpty() || path.equals(":memory:")) {
            return memory(urls);
        }
        return urls.target().replace("{path}", path.startsWith("/") ? path : "./" + path);
    }

    private String memory(DatabaseUrls urls) {
        String memory = urls.memory();
        if (memory == null) {
            throw new ConfigurationException("The URL " + uri.getScheme() + "://... names no file, and there is no"
                    + " database in memory. Write " + uri.getScheme() + ":///path/to/file.");
        }
        return memory;
    }

    private String path() {
        String path = uri.getRawPath();
        return path == null || path.isEmpty() ? "" : path.substring(1);
    }

    private String parameters(DatabaseUrls urls, String target) {
        String query = uri.getRawQuery();
        if (query == null || query.isEmpty()) {
            return "";
        }
        char first = urls.parameters().charAt(0);
        char next = urls.parameters().charAt(1);
        String end = urls.parameters().substring(2);
        boolean begun = target.indexOf(first, target.lastIndexOf('/') + 1) >= 0;
        return (begun ? next : first) + query.replace('&', next) + end;
    }

    private String @Nullable [] userInfo() {
        String info = uri.getRawUserInfo();
        return info == null ? null : info.split(":", 2);
    }

    /** A plus sign is a plus sign here; only forms write a blank so. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
