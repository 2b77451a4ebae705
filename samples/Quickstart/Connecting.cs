using System.Globalization;
using Social.Twitter;

namespace Quickstart;

/// <summary>Chapter 1: an account is connected, by the sign-in a user would go through or by tokens that are already there.</summary>
internal sealed class Connecting(TwitterClient twitter, IAccountStore accounts, Stage stage, Story story)
{
    public async Task<ConnectedAccount?> RunAsync(CancellationToken stop)
    {
        ConnectedAccount? account = stage.ImportsAccount
            ? await story.StepAsync("Import the configured token", () => twitter.Accounts.ImportConfiguredAsync(stop), Describe)
            : await SignInAsync(stop);
        story.EndChapter("1. Connecting an account");
        return account;
    }

    private async Task<ConnectedAccount?> SignInAsync(CancellationToken stop)
    {
        // In a web application this is the user's session cookie: the answer must come back to whoever asked.
        const string Session = "this-browser";

        ConnectionStart? start = await story.StepAsync(
            "Begin: where to send the user",
            () => twitter.Accounts.BeginAsync(new ConnectionRequest { SessionBinding = Session }, stop),
            s => $"{s.AuthorizationUrl.GetLeftPart(UriPartial.Path)} with a state and an S256 challenge");
        if (start is null) return null;

        Uri? callback = await story.StepAsync("The user consents", () => Browser.ConsentAsync(start.AuthorizationUrl, stop), c => $"sent back to {c.GetLeftPart(UriPartial.Path)} with a code");
        if (callback is null) return null;

        ConnectionResult? result = await story.StepAsync(
            "Complete: code and verifier for tokens",
            () => twitter.Accounts.CompleteAsync(ConnectionCallback.FromUrl(callback, Session), stop),
            r => string.Create(CultureInfo.InvariantCulture, $"{r.GrantedScopes.Count} scopes granted, {r.MissingScopes.Count} missing; token until {r.ExpiresAt:HH:mm} UTC"));
        if (result is null) return null;

        // One grant can give several accounts (pages, organizations); X gives one. Connected is what the application saves.
        return await story.StepAsync("Save the account", () => SaveAsync(result.Candidates[0], stop), Describe);
    }

    private async Task<ConnectedAccount> SaveAsync(ConnectedAccount account, CancellationToken stop)
    {
        await accounts.SaveAsync(account, stop);
        return account;
    }

    private static string Describe(ConnectedAccount account) => $"@{account.Handle} is {account.Key}";
}
