package bot

import (
	"bytes"

	"github.com/bwmarrin/discordgo"

	"muster/commands"
	"muster/message"
)

// response returns the callback that answers an interaction at once.
func response(answers commands.Answer, reply commands.Reply) *discordgo.InteractionResponse {
	switch {
	case reply.Modal != nil:
		return &discordgo.InteractionResponse{Type: discordgo.InteractionResponseModal, Data: modal(*reply.Modal)}
	case answers == commands.Update:
		data := privately(reply.Body)
		data.Flags = 0 // an edit keeps its message's privacy, and cannot set it
		if data.Components == nil {
			data.Components = []discordgo.MessageComponent{} // the old buttons go
		}
		if data.Embeds == nil {
			data.Embeds = []*discordgo.MessageEmbed{}
		}
		data.Attachments = noOld(data.Files)
		return &discordgo.InteractionResponse{Type: discordgo.InteractionResponseUpdateMessage, Data: data}
	}
	return &discordgo.InteractionResponse{Type: discordgo.InteractionResponseChannelMessageWithSource, Data: privately(reply.Body)}
}

// deferral returns the callback that acknowledges an interaction whose answer takes longer.
func deferral(answers commands.Answer) *discordgo.InteractionResponse {
	if answers == commands.Update {
		return &discordgo.InteractionResponse{Type: discordgo.InteractionResponseDeferredMessageUpdate}
	}
	return &discordgo.InteractionResponse{
		Type: discordgo.InteractionResponseDeferredChannelMessageWithSource,
		Data: &discordgo.InteractionResponseData{Flags: discordgo.MessageFlagsEphemeral},
	}
}

// choices returns the callback that answers an autocompletion; none are fine.
func choices(all []commands.Choice) *discordgo.InteractionResponse {
	data := &discordgo.InteractionResponseData{Choices: []*discordgo.ApplicationCommandOptionChoice{}}
	for _, c := range all {
		data.Choices = append(data.Choices, &discordgo.ApplicationCommandOptionChoice{
			Name: message.Cut(c.Name, 100), Value: message.Cut(c.Value, 100),
		})
	}
	return &discordgo.InteractionResponse{Type: discordgo.InteractionApplicationCommandAutocompleteResult, Data: data}
}

// privately returns a body as a reply that the caller alone sees and that pings nobody.
func privately(b message.Body) *discordgo.InteractionResponseData {
	return &discordgo.InteractionResponseData{
		Content:         b.Content,
		Embeds:          b.Embeds,
		Components:      b.Rows,
		AllowedMentions: message.Pings{}.Allowed(),
		Flags:           discordgo.MessageFlagsEphemeral,
		Files:           files(b),
	}
}

// edit returns a body as the edit of a reply that was deferred.
func edit(b message.Body) *discordgo.WebhookEdit {
	rows, embeds := []discordgo.MessageComponent(b.Rows), b.Embeds
	if rows == nil {
		rows = []discordgo.MessageComponent{}
	}
	if embeds == nil {
		embeds = []*discordgo.MessageEmbed{}
	}
	return &discordgo.WebhookEdit{
		Content:         &b.Content,
		Embeds:          &embeds,
		Components:      &rows,
		AllowedMentions: message.Pings{}.Allowed(),
		Files:           files(b),
		Attachments:     noOld(b.Files),
	}
}

// followUp returns a body as a further private reply.
func followUp(b message.Body) *discordgo.WebhookParams {
	return &discordgo.WebhookParams{
		Content:         b.Content,
		Embeds:          b.Embeds,
		Components:      b.Rows,
		AllowedMentions: message.Pings{}.Allowed(),
		Flags:           discordgo.MessageFlagsEphemeral,
		Files:           files(b),
	}
}

// noOld is what takes the old pictures off a message that gets none; new ones take their place by themselves.
func noOld[T any](files []T) *[]*discordgo.MessageAttachment {
	if len(files) > 0 {
		return nil
	}
	return &[]*discordgo.MessageAttachment{}
}

// files returns a body's files, pictures with what they say, to be read once.
func files(b message.Body) []*discordgo.File {
	var all []*discordgo.File
	for _, f := range b.Files {
		all = append(all, &discordgo.File{
			Name: f.Name, ContentType: f.Type(), Reader: described{bytes.NewReader(f.Content), f.Alt},
		})
	}
	return all
}

func modal(m message.Modal) *discordgo.InteractionResponseData {
	data := &discordgo.InteractionResponseData{CustomID: m.CustomID, Title: message.Cut(m.Title, 45)}
	for _, f := range m.Fields {
		data.Components = append(data.Components, discordgo.Label{Label: message.Cut(f.Label, 45), Component: input(f)})
	}
	return data
}

// input returns what a field is filled in with.
func input(f message.Field) discordgo.MessageComponent {
	required := f.Required
	if f.Channel {
		menu := discordgo.SelectMenu{
			MenuType: discordgo.ChannelSelectMenu, CustomID: f.ID, Placeholder: message.Cut(f.Placeholder, 150),
			ChannelTypes: message.PostChannels, Required: &required,
		}
		if f.Value != "" {
			menu.DefaultValues = []discordgo.SelectMenuDefaultValue{{ID: f.Value, Type: discordgo.SelectMenuDefaultValueChannel}}
		}
		return menu
	}
	style, limit := discordgo.TextInputShort, f.Max
	if f.Long {
		style = discordgo.TextInputParagraph
	}
	if limit == 0 {
		limit = 4000
	}
	return discordgo.TextInput{
		CustomID:    f.ID,
		Style:       style,
		Value:       message.Cut(f.Value, limit),
		Placeholder: message.Cut(f.Placeholder, 100),
		Required:    &required,
		MaxLength:   limit,
	}
}
