namespace Social.Testing;

/// <summary>How X answers: who is calling and what is left of their limits first, then the route; and what X says when a fault answers in its place.</summary>
public sealed partial class TwitterEmulator
{
    private protected override async Task<EmulatorAnswer> AnswerAsync(EmulatorExchange exchange)
    {
        Dictionary<string, string> headers = [];
        EmulatorAnswer answer;
        try
        {
            if (exchange.Route!.Policy is TwitterPolicy policy)
            {
                var caller = await _authentication.AuthenticateAsync(exchange, policy).ConfigureAwait(false);
                exchange.Caller = caller;
                if (Options.CreditsDepleted) throw new TwitterRefusal(TwitterProblems.CreditsDepleted());
                (headers, var allowed) = _limits.Take($"{exchange.Method} {exchange.Route.Template}", caller);
                headers["x-access-level"] = caller.AccessLevel;
                if (!allowed) throw new TwitterRefusal(TwitterProblems.TooManyRequests());
                TwitterQuery.CheckNames(exchange, policy.Query);
            }

            answer = await exchange.Route.Handler(exchange).ConfigureAwait(false);
        }
        catch (TwitterRefusal refusal)
        {
            answer = refusal.Answer;
        }

        foreach (var (name, value) in headers) answer.With(name, value);
        return answer;
    }

    private protected override EmulatorAnswer AnswerUnmatched(EmulatorExchange exchange) =>
        exchange.Path.StartsWith("/1.1/", StringComparison.Ordinal)
            ? TwitterProblems.Legacy(404, 34, "Sorry, that page does not exist.")
            : TwitterProblems.NotFound();

    private protected override EmulatorAnswer AnswerFault(EmulatorExchange exchange, EmulatorFault fault)
    {
        if (fault.Kind != EmulatorFaultKind.RateLimited)
        {
            var status = fault.StatusCode ?? 503;
            return fault.LegacyShape
                ? TwitterProblems.Legacy(status, 130, "Over capacity")
                : TwitterProblems.Blank(status, status == 503 ? "Service Unavailable" : "Internal Server Error", status == 503 ? "Service Unavailable" : "Internal Server Error");
        }

        var reset = (Clock.GetUtcNow() + fault.ResetAfter).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        var limit = Options.RateLimits.TryGetValue($"{exchange.Method} {exchange.Route?.Template}", out var entry) ? entry.PerUser ?? entry.PerApp ?? 15 : 15;
        return (fault.LegacyShape ? TwitterProblems.Legacy(429, 88, "Rate limit exceeded") : TwitterProblems.TooManyRequests())
            .With("x-rate-limit-limit", limit.ToString(System.Globalization.CultureInfo.InvariantCulture))
            .With("x-rate-limit-remaining", "0")
            .With("x-rate-limit-reset", reset);
    }

    private protected override void SpoilToken(EmulatorExchange exchange, EmulatorFaultKind kind)
    {
        var token = TwitterAuthentication.Bearer(exchange)
            ?? TwitterOAuth1Signature.ParseHeader(exchange.Header("Authorization") ?? "")?.GetValueOrDefault("oauth_token");
        if (token is null) return;
        // OAuth 1.0a tokens do not expire: the only way to spoil one is to revoke it.
        if (kind == EmulatorFaultKind.RevokedToken || !Tokens.Expire(token)) Tokens.Revoke(token);
    }

    private protected override void AddCommonHeaders(EmulatorExchange exchange, EmulatorAnswer answer)
    {
        // X's front ends say UTC where RFC 1123 says GMT; a strict parser must survive it.
        answer.With("date", Clock.GetUtcNow().ToString("ddd, dd MMM yyyy HH:mm:ss 'UTC'", System.Globalization.CultureInfo.InvariantCulture));
        answer.With("x-transaction-id", TwitterTokens.NewSecret(8));
        answer.With("x-response-time", "12");
        if (exchange.Path.StartsWith("/2/", StringComparison.Ordinal)) answer.With("api-version", "2.164");
    }
}
