using Social.Testing;

namespace Social.Samples.Emulator;

/// <summary>Prints what a newcomer can paste into a shell. The tokens are the emulator's own and open nothing else.</summary>
internal static class Introduction
{
    public static void Print(SocialEmulator emulator, TextWriter output)
    {
        var twitter = emulator.Twitter;
        var token = twitter.IssueOAuth2Token();
        var address = twitter.BaseAddress.AbsoluteUri.TrimEnd('/');
        output.WriteLine($"""
            X is at {address}, user @{twitter.DefaultUser.Username} ({twitter.DefaultUser.Id}).

              curl -i {address}/2/tweets -H 'Authorization: Bearer {token.AccessToken}' -H 'Content-Type: application/json' -d '{"{"}"text":"Hello, world"{"}"}'
              curl {address}/2/users/me -H 'Authorization: Bearer {token.AccessToken}'
              curl {address}/2/users/{twitter.DefaultUser.Id}/tweets -H 'Authorization: Bearer {token.AccessToken}'

            OAuth 2.0 app: client id {twitter.DefaultApp.ClientId}, secret {twitter.DefaultApp.ClientSecret}, redirect {twitter.DefaultApp.RedirectUris[0]}
            OAuth 1.0a app: consumer key {twitter.DefaultApp.ConsumerKey}, secret {twitter.DefaultApp.ConsumerSecret}

            Drive it:
              curl {address}/_emulator/
              curl {address}/_emulator/tokens -d '{"{"}"username":"{twitter.DefaultUser.Username}"{"}"}'
              curl {address}/_emulator/faults -d '{"{"}"kind":"server_error_after","method":"POST","path":"/2/tweets"{"}"}'
              curl {address}/_emulator/requests

            The other networks, each with its own /_emulator/ (tokens, faults, requests):
              LinkedIn          {emulator.LinkedIn.BaseAddress}
              TikTok            {emulator.TikTok.BaseAddress}
              YouTube           {emulator.YouTube.BaseAddress}
              Business Profile  {emulator.GoogleBusiness.BaseAddress}
              Reddit            {emulator.Reddit.BaseAddress}
              Threads           {emulator.Threads.BaseAddress}
              Facebook          {emulator.Facebook.BaseAddress}
              Instagram         {emulator.Instagram.BaseAddress}
              WhatsApp          {emulator.WhatsApp.BaseAddress}

            Stop with Ctrl+C.
            """);
    }
}
