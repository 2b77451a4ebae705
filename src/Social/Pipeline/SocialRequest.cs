namespace Social.Pipeline;

/// <summary>A request that carries its call down to the pipeline; the message's own options would make a dictionary for it each time.</summary>
internal sealed class SocialRequest(SocialCall call, Uri address) : HttpRequestMessage(call.Route.Method, address)
{
    public SocialCall Call => call;
}
