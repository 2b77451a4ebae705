using System.Text.Json;
using Social.Meta.Tests.Facebook;
using Social.Meta.Tests.Instagram;
using Social.Meta.Tests.Threads;
using Social.Meta.Tests.WhatsApp;
using Social.Testing;

namespace Social.Meta.Tests.Graph;

/// <summary>Meta can answer 200 and say in the body that it did nothing: that is an error, whatever was asked.</summary>
public sealed class NotDoneTests
{
    private static readonly Dictionary<string, Func<FacebookFixture, Task>> OfFacebook = new()
    {
        ["hide a post"] = f => f.Client.Posts.SetHiddenAsync(f.Account, "1_2", true, Cancel),
        ["delete a post"] = f => f.Client.Posts.DeletePostAsync(f.Account, "1_2", Cancel),
        ["hide a comment"] = f => f.Client.Comments.SetHiddenAsync(f.Account, "1_2", true, Cancel),
        ["like"] = f => f.Client.Comments.ReactAsync(f.Account, "1_2", cancellationToken: Cancel),
        ["end a live video"] = f => f.Client.LiveVideos.EndAsync(f.Account, "1", Cancel),
    };

    private static readonly Dictionary<string, Func<InstagramFixture, Task>> OfInstagram = new()
    {
        ["delete a post"] = f => f.Client.Posts.DeletePostAsync(f.Account, "1", Cancel),
        ["close a post for comments"] = f => f.Client.Posts.SetCommentsEnabledAsync(f.Account, "1", false, Cancel),
        ["hide a comment"] = f => f.Client.Comments.SetHiddenAsync(f.Account, "1", true, Cancel),
        ["delete a comment"] = f => f.Client.Comments.DeleteCommentAsync(f.Account, "1", Cancel),
    };

    private static readonly Dictionary<string, Func<ThreadsFixture, Task>> OfThreads = new()
    {
        ["delete a post"] = f => f.Client.Posts.DeletePostAsync(f.Account, "1", Cancel),
        ["hide a reply"] = f => f.Client.Replies.SetHiddenAsync(f.Account, "1", true, Cancel),
        ["approve a reply"] = f => f.Client.Replies.SetApprovedAsync(f.Account, "1", true, Cancel),
    };

    private static readonly Dictionary<string, Func<WhatsAppFixture, Task>> OfWhatsApp = new()
    {
        ["mark as read"] = f => f.Messages.MarkReadAsync(f.Account, "wamid.1", cancellationToken: Cancel),
        ["change the profile"] = f => f.Client.Profiles.UpdateAsync(f.Account, new WhatsAppBusinessProfile { About = "x" }, Cancel),
        ["delete media"] = f => f.Client.Media.DeleteAsync(f.Account, "1", Cancel),
        ["register"] = f => f.Client.Numbers.RegisterAsync(f.Account, new Secret("123456"), cancellationToken: Cancel),
        ["edit a template"] = f => f.Client.Templates.EditAsync(f.Account, "1", JsonDocument.Parse("[]").RootElement, Cancel),
    };

    public static TheoryData<string, string> Facebook => Each(OfFacebook.Keys);

    public static TheoryData<string, string> Instagram => Each(OfInstagram.Keys);

    public static TheoryData<string, string> Threads => Each(OfThreads.Keys);

    public static TheoryData<string, string> WhatsApp => Each(OfWhatsApp.Keys);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Facebook))]
    public async Task A_change_of_Facebook_that_was_not_done_is_an_error(string what, string success)
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        await FailsAsync(facebook.Network, success, () => OfFacebook[what](facebook));
    }

    [Theory]
    [MemberData(nameof(Instagram))]
    public async Task A_change_of_Instagram_that_was_not_done_is_an_error(string what, string success)
    {
        await using InstagramFixture instagram = await InstagramFixture.StartWithPageAsync();
        await FailsAsync(instagram.Network, success, () => OfInstagram[what](instagram));
    }

    [Theory]
    [MemberData(nameof(Threads))]
    public async Task A_change_of_Threads_that_was_not_done_is_an_error(string what, string success)
    {
        await using ThreadsFixture threads = await ThreadsFixture.StartAsync();
        await FailsAsync(threads.Network, success, () => OfThreads[what](threads));
    }

    [Theory]
    [MemberData(nameof(WhatsApp))]
    public async Task A_change_of_WhatsApp_that_was_not_done_is_an_error(string what, string success)
    {
        await using WhatsAppFixture whatsApp = await WhatsAppFixture.StartAsync();
        await FailsAsync(whatsApp.Network, success, () => OfWhatsApp[what](whatsApp));
    }

    private static async Task FailsAsync(NetworkEmulator network, string success, Func<Task> change)
    {
        network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.Custom, StatusCode = 200, Body = System.Text.Encoding.UTF8.GetBytes($$"""{"success":{{success}}}""") });

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(change);

        (error.Code, error.Remedy).ShouldBe((SocialErrorCode.PlatformError, Remedy.Retry));
        error.Operation.ShouldNotBeNull();
    }

    private static TheoryData<string, string> Each(IEnumerable<string> names)
    {
        TheoryData<string, string> all = [];
        foreach (string name in names)
        {
            all.Add(name, "false");
            all.Add(name, "\"false\"");
        }

        return all;
    }
}
