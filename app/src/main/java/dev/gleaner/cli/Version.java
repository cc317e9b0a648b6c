package dev.gleaner.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code gleaner --version} prints: the version that the build wrote into the jar. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"gleaner " + (version == null ? "(not packaged)" : version)};
    }
}
