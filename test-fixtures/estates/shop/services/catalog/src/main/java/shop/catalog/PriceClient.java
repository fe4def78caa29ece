package shop.catalog;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@Path("/prices")
@RegisterRestClient(configKey = "price")
public interface PriceClient {

    @GET
    @Path("/discount")
    BigDecimal discount(@QueryParam("quantity") int quantity);
}
