using System.Globalization;
using Social.Testing;

namespace Quickstart;

/// <summary>Chapter 5: an account on every network, one post to all of them at once, and a message where there are no posts.</summary>
internal sealed class EveryNetwork(ISocial social, IAccountConnectors connectors, IAccountStore accounts, Stage stage, Story story, TimeProvider time, SocialEmulator? emulator = null)
{
    private const string Session = "this-browser";
    private const string Customer = "+16505551234";

    public async Task RunAsync(CancellationToken stop)
    {
        if (emulator is not null && stage.IsEmulated)
        {
            List<PublishTarget> targets = [];
            foreach (PlatformName network in connectors.Platforms.Where(p => p != PlatformName.WhatsApp).OrderBy(p => p.Value, StringComparer.Ordinal))
            {
                if (await story.StepAsync($"Sign in to {network}", () => SignInAsync(network, stop), a => $"{a.DisplayName ?? a.Handle} is {a.Key}") is { } account) targets.Add(Announcement.TargetOf(account.Key));
            }

            await PublishAsync(targets, stop);
            await SendAsync(emulator, stop);
        }
        else
        {
            story.Skip("One post to every network", "the other networks are emulated only");
        }

        story.EndChapter("5. Every network");
    }

    private async Task<ConnectedAccount> SignInAsync(PlatformName network, CancellationToken stop)
    {
        IAccountConnector connector = connectors.Get(network);
        ConnectionStart start = await connector.BeginAsync(new ConnectionRequest { SessionBinding = Session }, stop);
        Uri callback = await Browser.ConsentAsync(start.AuthorizationUrl, stop);
        ConnectionResult result = await connector.CompleteAsync(ConnectionCallback.FromUrl(callback, Session), stop);

        // A grant can reach several accounts (organizations, locations); an application lets its user choose.
        ConnectedAccount account = result.Candidates[0];
        await accounts.SaveAsync(account, stop);
        return account;
    }

    private async Task PublishAsync(List<PublishTarget> targets, CancellationToken stop)
    {
        string run = time.GetUtcNow().ToString("MMdd-HHmmss", CultureInfo.InvariantCulture);
        IReadOnlyList<PublishOutcome> outcomes = await social.PublishAsync(Announcement.Post(run), targets, new PublishOptions { WaitFor = TimeSpan.FromSeconds(30) }, stop);
        foreach (PublishOutcome outcome in outcomes)
        {
            await story.StepAsync(
                $"The post on {outcome.Target.Account.Platform}", () => outcome.Error is { } error ? Task.FromException<PublishResult>(error) : Task.FromResult(outcome.Result!), Publishing.Describe, r => r.IsSuccess);
        }
    }

    /// <summary>WhatsApp has messages and no posts, and a system user's token instead of a sign-in.</summary>
    private async Task SendAsync(SocialEmulator network, CancellationToken stop)
    {
        ConnectedAccount? number = await story.StepAsync("Connect whatsapp", ImportAsync, a => $"{a.DisplayName ?? a.Handle} is {a.Key}");
        if (number is null) return;

        network.WhatsApp.Receive(Customer); // free text needs a message of theirs within 24 hours
        IMessageSender sender = await social.GetAsync<IMessageSender>(number.Key, stop);
        await story.StepAsync(
            "A message on whatsapp", () => sender.SendMessageAsync(number.Key, Customer, new Message { Text = "We shipped 2.0 today" }, cancellationToken: stop), Publishing.Describe, r => r.IsSuccess);

        async Task<ConnectedAccount> ImportAsync()
        {
            Secret token = new(network.WhatsApp.IssueToken().AccessToken);
            ConnectionResult result = await connectors.Get(PlatformName.WhatsApp).ImportAsync(new CredentialImport { Kind = CredentialKind.Business, AccessToken = token }, stop);
            await accounts.SaveAsync(result.Candidates[0], stop);
            return result.Candidates[0];
        }
    }
}
