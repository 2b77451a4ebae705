using Social;
using Social.Testing;
using Social.Twitter;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Points registered networks at an emulator.</summary>
public static class SocialEmulatorBuilderExtensions
{
    /// <summary>Points every network at the emulator: hosts, and the emulator's own app in place of a real one, whose secrets it must not see.</summary>
    /// <param name="builder">The builder; networks may be added before or after.</param>
    /// <param name="emulator">The emulator, already started.</param>
    public static ISocialBuilder UseEmulator(this ISocialBuilder builder, SocialEmulator emulator)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(emulator);
        builder.Services.PostConfigureAll<TwitterOptions>(options =>
        {
            string host = emulator.Twitter.BaseAddress.ToString().TrimEnd('/');
            options.ApiHost = host;
            options.UploadHost = null;
            options.TokenHost = null;
            options.AuthorizationHost = null;
            EmulatedTwitterApp app = emulator.Twitter.DefaultApp;
            options.ClientId = app.ClientId;
            options.ClientSecret = app.ClientSecret;
            options.ConsumerKey = app.ConsumerKey;
            options.ConsumerSecret = app.ConsumerSecret;
            options.RedirectUri = app.RedirectUris[0];
            options.BearerToken = null;
        });
        return builder;
    }
}
