using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Quickstart;

/// <summary>Where the story plays: on the emulator by default, on X with <c>--live</c>, on any other server when a host is configured.</summary>
internal sealed class Stage
{
    private const string LiveSwitch = "--live";
    private readonly IConfiguration _configuration;

    private Stage(bool isLive, IConfiguration configuration)
    {
        _configuration = configuration;
        IsEmulated = !isLive && configuration["Social:Twitter:ApiHost"] is null;
        ImportsAccount = isLive || (!IsEmulated && (Has("AccessToken", "TWITTER_ACCESS_TOKEN") || !Has("ClientId", "TWITTER_CLIENT_ID")));
        HasMedia = configuration.GetValue("Quickstart:Media", true);
    }

    /// <summary>Gets whether the emulator plays the network.</summary>
    public bool IsEmulated { get; }

    /// <summary>Gets whether the account is the one in the configuration; otherwise somebody signs in.</summary>
    public bool ImportsAccount { get; }

    /// <summary>Gets whether the photo and the video are published: <c>--Quickstart:Media=false</c> leaves them out.</summary>
    public bool HasMedia { get; }

    public static Stage Of(string[] args, IConfiguration configuration) => new(args.Contains(LiveSwitch), configuration);

    /// <summary>Returns the arguments that are configuration. The bare switch would take the argument behind it for its value.</summary>
    public static string[] Configuration(string[] args) => [.. args.Where(a => a != LiveSwitch)];

    /// <summary>Keeps the log out of the tables, unless the configuration asks for one: <c>--Logging:LogLevel:Social=Debug</c>.</summary>
    public void Quieten(ILoggingBuilder logging)
    {
        if (!_configuration.GetSection("Logging").Exists()) logging.ClearProviders();
    }

    private bool Has(string option, string? variable = null) =>
        _configuration[$"Social:Twitter:{option}"] is not null || (variable is not null && _configuration[variable] is not null);
}
