using Social.Pipeline;
using Social.Tests.Auth;

namespace Social.Tests.Pipeline;

/// <summary>Whatever an argument or a value holds, it comes back from the address as it was, and nothing of it is read as the address's own.</summary>
public sealed class RoutePathPropertyTests
{
    private static readonly SocialRoute Route = new("r", HttpMethod.Get, "/2/users/{}/likes/{}");

    [Fact]
    public void Arguments_come_back_from_the_segments_that_they_went_into() =>
        Texts.Check((a, b, _) =>
        {
            string[] segments = RoutePath.Of(Route, a, b).ToString().Split('/');
            return segments.Length == 6 && segments[4] == "likes" && Uri.UnescapeDataString(segments[3]) == a && Uri.UnescapeDataString(segments[5]) == b;
        });

    [Fact]
    public void Names_and_values_come_back_from_the_query_in_their_order() =>
        Texts.Check((name, one, two) =>
        {
            string path = RoutePath.Of(new SocialRoute("r", HttpMethod.Get, "/p")).Add(name, one).Add("b", null).Add("c", two).ToString();
            string[][] pairs = [.. path[(path.IndexOf('?', StringComparison.Ordinal) + 1)..].Split('&').Select(p => p.Split('='))];
            return pairs.Length == 2 && pairs.All(p => p.Length == 2)
                && pairs.Select(p => (Uri.UnescapeDataString(p[0]), Uri.UnescapeDataString(p[1]))).SequenceEqual([(name, one), ("c", two)]);
        });

    [Fact]
    public void The_address_is_whole_as_the_transport_sends_it() =>
        Texts.Check((a, b, value) =>
        {
            string path = RoutePath.Of(Route, a, b).Add("q", value).ToString();
            return new Uri(new Uri("https://api.example.com"), path).PathAndQuery == path;
        });
}
