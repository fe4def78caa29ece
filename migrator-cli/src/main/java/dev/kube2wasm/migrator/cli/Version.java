package dev.kube2wasm.migrator.cli;

import dev.kube2wasm.migrator.engine.report.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote beside this class. */
final class Version implements IVersionProvider {

    static Tool tool() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Tool("migrator", properties.getProperty("version", "unknown"));
    }

    @Override
    public String[] getVersion() {
        Tool tool = tool();
        return new String[] {tool.name() + " " + tool.version()};
    }
}
