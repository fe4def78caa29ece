package dev.kube2wasm.migrator.api.model;

import java.util.List;
import java.util.Optional;

/** Where the code of a workload was found, and why we believe so. */
public interface Origin {

    /** The source directory, relative to the inspected root; {@code .} for the root itself. */
    String directory();

    /**
     * The directories that could have built the image, sorted; one where there is no doubt. With several, {@link
     * #directory()} is their common parent.
     */
    List<String> candidates();

    /** Which rule made the link, in words, such as {@code compose build context}. */
    String how();

    /** The build definition that the link rests on. */
    SourceLocation at();

    /** The image that the final stage of the Dockerfile starts from, where a Dockerfile was found. */
    Optional<BaseImage> baseImage();

    /** The final {@code FROM} of a Dockerfile. */
    record BaseImage(String image, SourceLocation at) {}
}
