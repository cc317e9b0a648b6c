package dev.gleaner.graph.store;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.PullResponseItem;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The condition that the images of {@link ContainerStoreIT} are there or can be fetched.
 *
 * <p>Testcontainers tries for minutes to pull an image that no registry gives; this asks for the
 * first word of an answer and waits no longer than some seconds.
 */
final class ImagesAtHand implements ExecutionCondition {

    private static final int SECONDS_TO_ANSWER = 10;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        DockerClient engine;
        try {
            // The factory's own client would start, and pull, the container that cleans up.
            engine =
                    DockerClientProviderStrategy.getClientForConfig(
                            DockerClientFactory.instance().getTransportConfig());
        } catch (IllegalStateException none) {
            return ConditionEvaluationResult.disabled("no container engine answers");
        }
        boolean cleans = !Boolean.parseBoolean(System.getenv("TESTCONTAINERS_RYUK_DISABLED"));
        if (isLocal(engine, ContainerStoreIT.image())
                && (!cleans || isLocal(engine, "testcontainers/ryuk"))) {
            return ConditionEvaluationResult.enabled("the images are there");
        }
        return canBePulled(engine, ContainerStoreIT.image())
                ? ConditionEvaluationResult.enabled("a registry answers")
                : ConditionEvaluationResult.disabled(
                        "the engine has not all of the images, and no registry gives "
                                + ContainerStoreIT.image()
                                + " within "
                                + SECONDS_TO_ANSWER
                                + " s: name a local one in GLEANER_TEST_NEO4J_IMAGE, and set"
                                + " TESTCONTAINERS_RYUK_DISABLED=true");
    }

    /** Whether there is an image of this name; a name without a tag stands for all of its tags. */
    private static boolean isLocal(DockerClient engine, String name) {
        return engine.listImagesCmd().exec().stream()
                .flatMap(image ->
                        image.getRepoTags() == null ? null : Arrays.stream(image.getRepoTags()))
                .anyMatch(tag -> tag.equals(name) || tag.startsWith(name + ":"));
    }

    private static boolean canBePulled(DockerClient engine, String name) {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        ResultCallback.Adapter<PullResponseItem> listener =
                new ResultCallback.Adapter<>() {
                    @Override
                    public void onNext(PullResponseItem item) {
                        answer.complete(!item.isErrorIndicated());
                    }

                    @Override
                    public void onError(Throwable failure) {
                        answer.complete(false);
                    }
                };
        try (var pulling = engine.pullImageCmd(name).exec(listener)) {
            return answer.completeOnTimeout(false, SECONDS_TO_ANSWER, TimeUnit.SECONDS).join();
        } catch (DockerException | IOException refused) {
            return false;
        }
    }
}
