using Microsoft.Extensions.DependencyInjection;
using Social.Meta;

namespace Social.Testing;

/// <summary>Instagram on loopback, by both logins: Instagram's own (graph.instagram.com) and Facebook's (graph.facebook.com). The token says which of the two hosts is meant.</summary>
/// <remarks>Thread-safe. Strict: it refuses what Instagram refuses, with Meta's own error bodies.</remarks>
public sealed class InstagramEmulator : GraphEmulator
{
    /// <summary>Every scope that a user can grant in Instagram's own login.</summary>
    public static readonly IReadOnlyList<string> InstagramScopes =
    [
        "instagram_business_basic", "instagram_business_content_publish", "instagram_business_manage_comments", "instagram_business_manage_insights", "instagram_business_manage_messages",
    ];

    internal InstagramEmulator(InstagramEmulatorOptions options, GraphState state)
        : base(options, state)
    {
        Options = options;
        new InstagramLoginEndpoints(this).Map(Router);
    }

    /// <summary>Gets the switches; they take effect at once.</summary>
    public InstagramEmulatorOptions Options { get; }

    internal override string NetworkName => "instagram";

    /// <summary>Issues a long-lived token of Instagram's own login without the consent page.</summary>
    /// <param name="account">The account; null takes <see cref="GraphEmulator.DefaultAccount"/>.</param>
    /// <param name="scopes">The scopes; null grants <see cref="InstagramScopes"/>.</param>
    /// <param name="isLongLived">Whether it is of the 60-day kind.</param>
    public EmulatedGraphToken IssueInstagramToken(EmulatedInstagramAccount? account = null, IReadOnlyList<string>? scopes = null, bool isLongLived = true) =>
        State.Tokens.IssueInstagram(account ?? DefaultAccount, scopes ?? InstagramScopes, isLongLived);

    internal override void Point(ISocialBuilder builder) => builder.Services.PostConfigureAll<InstagramOptions>(options =>
    {
        options.ApiHost = BaseAddress.ToString().TrimEnd('/');
        options.FacebookHost = options.UploadHost = options.TokenHost = options.AuthorizationHost = null;
        options.AppId = DefaultApp.InstagramAppId;
        options.AppSecret = DefaultApp.InstagramAppSecret;
        options.RedirectUri = DefaultApp.RedirectUri;
    });
}
