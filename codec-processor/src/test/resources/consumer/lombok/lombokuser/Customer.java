package lombokuser;

import lombok.Builder;
import lombok.Value;

@Value
@Builder
public class Customer {
    int number;
    String name;
}
