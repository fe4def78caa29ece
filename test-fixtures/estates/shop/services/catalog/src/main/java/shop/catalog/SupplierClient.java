package shop.catalog;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@Path("/v2/articles")
@RegisterRestClient(configKey = "supplier")
public interface SupplierClient {

    @GET
    List<Article> articles();
}
