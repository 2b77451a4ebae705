using Social.Pipeline;

namespace Social.Google.Tests.Auth;

/// <summary>The options of no network in particular.</summary>
internal sealed class TestOptions : GoogleOptions
{
    public override IReadOnlyDictionary<string, string> GetHosts() => new Dictionary<string, string>
    {
        [HostNames.Token] = TokenHost, [AuthorizationHostName] = AuthorizationHost, [UserInfoHostName] = UserInfoHost,
    };
}
